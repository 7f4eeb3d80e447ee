package insertionhours.accounts;

import insertionhours.identity.Grant;
import insertionhours.web.PageContext;
import java.util.List;

/**
 * A grant as pages show it.
 *
 * @param organisation "" for an administrator
 * @param withdrawable by the reader
 */
public record GrantLine(
    String role, long organisationId, String label, String organisation, boolean withdrawable) {
  static List<GrantLine> all(PageContext page, List<Grant> grants) {
    return all(page, grants, List.of());
  }

  static List<GrantLine> all(PageContext page, List<Grant> grants, List<Grant> withdrawable) {
    return grants.stream()
        .map(
            grant ->
                new GrantLine(
                    grant.role().name(),
                    grant.organisationId(),
                    page.messages().label(grant.role()),
                    grant.organisationName(),
                    withdrawable.contains(grant)))
        .toList();
  }

  /** In one line. */
  public String text() {
    return organisation.isEmpty() ? label : label + " · " + organisation;
  }
}
