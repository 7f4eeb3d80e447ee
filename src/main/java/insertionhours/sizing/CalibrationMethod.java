package insertionhours.sizing;

/** The ways in which buyers size an insertion clause. */
public enum CalibrationMethod {
  /** A share of the labour that an amount pays for. */
  AMOUNT_BASED,
  /** A share of the hours worked. */
  HOURS_BASED,
  /** A share of the hours of a known staff. */
  STAFFING_BASED,
  /** Hours per amount invoiced above a trigger. */
  INVOICE_BASED,
  /** The hours that a table gives for an amount. */
  AMOUNT_BAND,
  /** A share of the labour left once the transferred staff are counted. */
  TAKEOVER_WEIGHTED,
  /** Hours set by hand, with a reason. */
  FIXED_VOLUME
}
