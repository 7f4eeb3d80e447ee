package insertionhours.counting;

/** What a rule may have to say about hours before they are accepted. */
public enum FindingCode {
  /** Nobody has admitted the person, or the person was refused. */
  NOT_ADMITTED,
  /** The clock, the contracts and the day from which hours count leave no day of the month. */
  OUTSIDE_ELIGIBILITY,
  PROOF_MISSING,
  PROOF_TOO_OLD,
  /** The birth date does not fit the age that the criterion is for. */
  AGE_RULE_BROKEN,
  /** The employer's kind does not know such contracts. */
  CONTRACT_TYPE_UNUSUAL,
  /** Many hours of a person in a month, over all employers and lots. */
  OVER_WARNING,
  OVER_CEILING,
  /** More training than the cap leaves: the rest does not count. */
  TRAINING_OVER_CAP,
  /** The same person's hours of the month stand on another lot or with another employer. */
  DUPLICATE_PERSON
}
