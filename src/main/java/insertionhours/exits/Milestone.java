package insertionhours.exits;

/** When somebody is asked what became of them, in months after the last contract day. */
public enum Milestone {
  END(0),
  MONTHS_6(6),
  MONTHS_12(12);

  private final int months;

  Milestone(int months) {
    this.months = months;
  }

  int months() {
    return months;
  }
}
