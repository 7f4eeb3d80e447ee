package insertionhours.eligibility;

/** What a facilitator decides on a clock. */
public enum ClockDecisionKind {
  /** The length that runs at that time ends later. */
  EXTENSION,
  /** A whole length begins anew. */
  RESTART
}
