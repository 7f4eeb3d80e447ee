package insertionhours.frameworks;

/** Where the rule of a framework contract comes from. */
public enum RuleSource {
  /** Entered for the lot. */
  AGREED,
  /** Taken from the calibration that was kept last. */
  CALIBRATION
}
