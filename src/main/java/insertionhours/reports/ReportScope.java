package insertionhours.reports;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whose operations a report holds: all of the authority's, or the part that one facilitator
 * organisation keeps.
 *
 * @param facilitatorOrganisation null for all
 */
public record ReportScope(NamedOrganisation facilitatorOrganisation) {
  static final ReportScope ALL = new ReportScope(null);

  /** As JSON carries a part. */
  record Part(NamedOrganisation facilitatorOrganisation) {}

  public boolean isAll() {
    return facilitatorOrganisation == null;
  }

  @JsonValue
  Object written() {
    return isAll() ? "ALL" : new Part(facilitatorOrganisation);
  }

  Long facilitatorOrganisationId() {
    return isAll() ? null : facilitatorOrganisation.id();
  }
}
