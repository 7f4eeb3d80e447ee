package insertionhours.counting;

/** Why hours are not accepted, or a declaration is returned. */
public enum ReasonCode {
  NOT_ADMITTED,
  OUTSIDE_ELIGIBILITY,
  NO_PROOF,
  INVALID_PROOF,
  DUPLICATE,
  WRONG_LOT,
  WRONG_PERIOD,
  OVER_CEILING,
  NOT_ON_SITE,
  TRAINING_NOT_COUNTED,
  ARITHMETIC,
  /** Needs a comment. */
  OTHER
}
