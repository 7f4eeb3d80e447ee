package insertionhours.counting;

/** What the cap on training hours is a share of. */
public enum TrainingBase {
  /** The hours worked that were accepted of the same person on the lot. */
  HOURS_WORKED,
  /** The hours due of the lot, for all its people together. */
  HOURS_DUE
}
