package insertionhours.hours;

/** Where a declaration stands; the moves are in {@link DeclarationTransitions}. */
public enum DeclarationStatus {
  DRAFT,
  SUBMITTED,
  ACCEPTED,
  PARTLY_ACCEPTED,
  /** Sent back to the enterprise to be corrected. */
  RETURNED;

  /**
   * Whether a decision stands, after which what it accepted and refused stays. Lines of a partly
   * accepted declaration may still wait for a document.
   */
  public boolean isDecided() {
    return this == ACCEPTED || this == PARTLY_ACCEPTED;
  }

  /** Whether its enterprise may change it. */
  public boolean isOpen() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether its hours are among those declared. */
  public boolean isDeclared() {
    return !isOpen();
  }
}
