package insertionhours.beneficiaries;

/** What the log says of a change to a record, beside that there was one. */
public enum RecordChange {
  /** The name or the birth date is another than the one that a facilitator decided on. */
  IDENTITY_AFTER_DECISION
}
