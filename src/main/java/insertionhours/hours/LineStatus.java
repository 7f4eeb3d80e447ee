package insertionhours.hours;

/** What became of a line. */
public enum LineStatus {
  PENDING,
  ACCEPTED,
  PARTLY_ACCEPTED,
  REFUSED;

  /** Whether hours of the line count, so that a later line can correct it. */
  public boolean isAccepted() {
    return this == ACCEPTED || this == PARTLY_ACCEPTED;
  }
}
