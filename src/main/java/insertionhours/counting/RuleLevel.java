package insertionhours.counting;

/** How a rule of a counting policy is held. */
public enum RuleLevel {
  /** What breaks it is shown, and may be accepted with a reason. */
  WARNING,
  /** What breaks it is not accepted. */
  BLOCKING
}
