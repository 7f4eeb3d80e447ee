package insertionhours.contracts;

/** Where a lot's obligation stands; a lot without clause has none. */
public enum LotStatus {
  DRAFT,
  CALIBRATED,
  IN_TENDER,
  AWARDED,
  RUNNING,
  CLOSED;

  public boolean isAwarded() {
    return this == AWARDED || this == RUNNING || this == CLOSED;
  }
}
