package insertionhours.accounts;

import insertionhours.identity.Role;
import java.util.Map;
import java.util.Optional;

/** The organisations that accounts may act for: names by id, in the order to be shown. */
public interface OrganisationChoices {
  Map<Long, String> facilitatorOrganisations();

  Map<Long, String> contractingAuthorities();

  Map<Long, String> enterprises();

  /** Empty where there is no such organisation; "" for an administrator. */
  Optional<String> name(Role role, long organisationId);
}
