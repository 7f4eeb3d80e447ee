package insertionhours.audit;

/** What a change was made to. */
public enum SubjectType {
  ACCOUNT,
  FACILITATOR_ORGANISATION,
  CONTRACTING_AUTHORITY,
  ENTERPRISE,
  TRADE,
  OPERATION,
  LOT,
  AWARD,
  CALIBRATION,
  DECLARATION,
  JOURNAL_NOTE,
  COMING_CONTRACT
}
