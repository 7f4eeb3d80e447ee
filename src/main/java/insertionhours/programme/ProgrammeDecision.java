package insertionhours.programme;

/** What was decided of a coming contract. */
public enum ProgrammeDecision {
  TO_STUDY,
  RETAINED,
  WITHOUT_CLAUSE
}
