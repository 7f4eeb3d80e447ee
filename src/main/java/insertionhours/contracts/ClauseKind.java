package insertionhours.contracts;

/** How a lot carries social considerations. */
public enum ClauseKind {
  /** No clause, with a reason. */
  NONE,
  /** A condition of execution: hours owed whatever the ranking of the offers. */
  CONDITION,
  /** An award criterion: the insertion offer is scored. */
  CRITERION,
  CONDITION_AND_CRITERION,
  /** Only insertion or adapted structures may offer. */
  RESERVED,
  /** The purchase itself is an insertion service. */
  OBJECT,
  /** Hours of training for early school leavers. */
  TRAINING
}
