package insertionhours.obligations;

import insertionhours.contracts.ClauseKind;

/** How the people who did the hours were brought in. */
public enum Modality {
  DIRECT_HIRE,
  /** Lent by another employer, which the line may name. */
  SECONDMENT,
  SUBCONTRACTING,
  JOINT_CONTRACTING,
  RESERVED_LOT;

  /** What a part in a lot suggests. */
  public static Modality usual(ClauseKind clause, AwardRole role) {
    if (clause == ClauseKind.RESERVED) {
      return RESERVED_LOT;
    }
    return switch (role) {
      case HOLDER -> DIRECT_HIRE;
      case JOINT_HOLDER -> JOINT_CONTRACTING;
      case SUBCONTRACTOR -> SUBCONTRACTING;
      case LENDING_EMPLOYER -> SECONDMENT;
    };
  }
}
