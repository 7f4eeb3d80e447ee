package insertionhours.obligations;

/** How an obligation ended. */
public enum ObligationOutcome {
  ACHIEVED,
  PARTIAL_DECISION_PENDING,
  PARTIAL_WITH_PENALTY,
  PARTIAL_EXEMPTED,
  PARTIAL_NO_ACTION,
  TERMINATED,
  /** Nothing is owed any more; the hours done are kept. */
  CANCELLED
}
