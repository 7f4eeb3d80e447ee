package insertionhours.samples;

/** What the control of a line found. */
public enum SampleResult {
  CONFIRMED,
  /** The hours accepted are not those of the documents. */
  DISCREPANCY,
  /** No document shows them. */
  NOT_PROVEN
}
