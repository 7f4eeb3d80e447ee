package insertionhours.audit;

/** What was done: every change that somebody may have to answer for. */
public enum AuditAction {
  CREATED,
  CHANGED,
  REMOVED,
  MOVED,
  CALIBRATED,
  AWARDED,
  AWARD_CHANGED,
  AWARD_REMOVED,
  REVISED,
  TAKEN_OVER,
  DRAFTED,
  SUBMITTED,
  WITHDRAWN,
  DECIDED,
  INVITED,
  JOINED,
  PASSWORD_CHANGED,
  PASSWORD_LINK_ISSUED,
  GRANTED,
  GRANT_WITHDRAWN,
  DISABLED,
  ENABLED,
  TOTALS_REBUILT,
  TERMS_CHANGED,
  COMPLETED
}
