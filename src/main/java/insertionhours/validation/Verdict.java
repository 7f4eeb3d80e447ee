package insertionhours.validation;

/** What a facilitator decides about a declaration. */
public enum Verdict {
  /** Its hours count, all or in part. */
  ACCEPTED,
  /** It goes back to the enterprise to be corrected. */
  RETURNED
}
