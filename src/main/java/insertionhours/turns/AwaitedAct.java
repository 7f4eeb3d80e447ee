package insertionhours.turns;

/** What is awaited next on a lot. */
public enum AwaitedAct {
  SIZE,
  /** Publish the consultation. */
  PUBLISH,
  /** Choose the contractor. */
  AWARD,
  /** Name whom to ask at the holder's. */
  NAME_CONTACT,
  /** Declare the first hours. */
  START,
  DECIDE,
  /** Correct a declaration that was returned. */
  CORRECT,
  /** Add a document that lines handed in wait for. */
  BRING_DOCUMENT,
  DECLARE,
  CLOSE,
  /** Say what becomes of hours that are missing at the end. */
  DECIDE_PENALTY,
  NOTHING
}
