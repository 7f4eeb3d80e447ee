package insertionhours.programme;

/** What a contract of the programme waits for, from its announcement to its award. */
public enum ProgrammeStep {
  /** An announced contract that nobody has decided on. */
  TO_STUDY,
  /** An announced contract that is retained and has no operation yet. */
  TO_OPEN,
  /** A lot whose hours are not sized. */
  TO_CALIBRATE,
  /** A lot that is sized; its buyer publishes it. */
  TO_LAUNCH,
  /** A lot in tender. */
  TO_AWARD,
  /** Decided against a clause: nothing is to be sized. */
  WITHOUT_CLAUSE
}
