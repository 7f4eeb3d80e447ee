package insertionhours.obligations;

/** What an enterprise is on a lot. */
public enum AwardRole {
  /** Holds the contract, alone or at the head of a group. */
  HOLDER,
  JOINT_HOLDER,
  SUBCONTRACTOR,
  /** Lends staff to a firm on the lot. */
  LENDING_EMPLOYER
}
