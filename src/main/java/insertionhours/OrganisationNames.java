package insertionhours;

import insertionhours.accounts.OrganisationChoices;
import insertionhours.identity.Role;
import insertionhours.organisations.OrganisationsFeature;
import java.util.Map;
import java.util.Optional;

/** The directory's organisations as the room of accounts asks for them. */
final class OrganisationNames implements OrganisationChoices {
  private final OrganisationsFeature organisations;

  OrganisationNames(OrganisationsFeature organisations) {
    this.organisations = organisations;
  }

  @Override
  public Map<Long, String> facilitatorOrganisations() {
    return organisations.facilitators().names();
  }

  @Override
  public Map<Long, String> contractingAuthorities() {
    return organisations.authorities().names();
  }

  @Override
  public Map<Long, String> enterprises() {
    return organisations.enterprises().names();
  }

  @Override
  public Optional<String> name(Role role, long id) {
    return switch (role) {
      case ADMINISTRATOR -> Optional.of("");
      case FACILITATOR -> Optional.ofNullable(facilitatorOrganisations().get(id));
      case AUTHORITY -> Optional.ofNullable(contractingAuthorities().get(id));
      case DECLARANT -> Optional.ofNullable(enterprises().get(id));
    };
  }
}
