package insertionhours.hours;

/** Why an enterprise has no hours in a month. */
public enum ZeroReason {
  NOT_STARTED,
  SITE_STOPPED,
  LEAVE,
  RECRUITING,
  /** The employer that lends the staff declares them. */
  DECLARED_BY_LENDER,
  FINISHED
}
