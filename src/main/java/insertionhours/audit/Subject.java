package insertionhours.audit;

/**
 * What a change was made to, and whose facilitators may read of it.
 *
 * @param facilitatorOrganisationId 0 for what belongs to no facilitator organisation: accounts, the
 *     shared directory, reference tables
 */
public record Subject(SubjectType type, long id, long facilitatorOrganisationId) {
  /** Of the shared directory or of the installation. */
  public static Subject shared(SubjectType type, long id) {
    return new Subject(type, id, 0);
  }
}
