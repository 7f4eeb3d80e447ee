package insertionhours.accounts;

import insertionhours.identity.Role;
import insertionhours.organisations.OrganisationsFeature;
import insertionhours.problems.NotFound;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The organisations that accounts may act for: names by id, in the order to be shown. */
public interface OrganisationChoices {
  Map<Long, String> facilitatorOrganisations();

  Map<Long, String> contractingAuthorities();

  Map<Long, String> enterprises();

  /** Empty where there is no such organisation; "" for an administrator. */
  Optional<String> name(Role role, long organisationId);

  /** Those of the directory. */
  static OrganisationChoices of(OrganisationsFeature directory) {
    return new OrganisationChoices() {
      @Override
      public Map<Long, String> facilitatorOrganisations() {
        return directory.facilitators().names();
      }

      @Override
      public Map<Long, String> contractingAuthorities() {
        return directory.authorities().names();
      }

      @Override
      public Map<Long, String> enterprises() {
        return directory.enterprises().names();
      }

      @Override
      public Optional<String> name(Role role, long id) {
        return switch (role) {
          case ADMINISTRATOR -> Optional.of("");
          case FACILITATOR -> found(() -> directory.facilitators().find(id).name());
          case AUTHORITY -> found(() -> directory.authorities().find(id).name());
          case DECLARANT -> found(() -> directory.enterprises().find(id).name());
        };
      }

      private Optional<String> found(Supplier<String> name) {
        try {
          return Optional.of(name.get());
        } catch (NotFound e) {
          return Optional.empty();
        }
      }
    };
  }
}
