package insertionhours.hours;

/** How the people who did the hours were brought in. */
public enum Modality {
  DIRECT_HIRE,
  /** Lent by another employer, which the line may name. */
  SECONDMENT,
  SUBCONTRACTING,
  JOINT_CONTRACTING,
  RESERVED_LOT
}
