package insertionhours.turns;

/** Who has to act next on a lot. */
public enum NextActor {
  FACILITATOR,
  CONTRACTING_AUTHORITY,
  /** A firm on the lot that declares. */
  ENTERPRISE,
  /** Nothing is left to do, or there is no clause. */
  NOBODY
}
