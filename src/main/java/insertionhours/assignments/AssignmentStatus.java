package insertionhours.assignments;

/** Where the admission of a person on a lot stands. */
public enum AssignmentStatus {
  /** Awaits a facilitator; hours may be declared, and are not accepted yet. */
  PROPOSED,
  ADMITTED,
  REFUSED;

  public boolean isDecided() {
    return this != PROPOSED;
  }
}
