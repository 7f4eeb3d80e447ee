package insertionhours.obligations;

/** Whether a row of a schedule is owed. */
public enum ScheduleStatus {
  FIRM,
  /** An optional tranche or a renewal that is not decided yet. */
  CONDITIONAL,
  DROPPED
}
