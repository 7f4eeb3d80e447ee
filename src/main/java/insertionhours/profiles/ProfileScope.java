package insertionhours.profiles;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whose people a profile counts: all of the authority's, in the manner for publication, or those of
 * one facilitator organisation, in clear.
 *
 * @param facilitatorOrganisation null for all
 */
public record ProfileScope(NamedOrganisation facilitatorOrganisation) {
  static final ProfileScope ALL = new ProfileScope(null);

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
