package insertionhours.exits;

import java.time.LocalDate;

/** When somebody is asked what became of them, in months after the last contract day. */
public enum Milestone {
  END(0),
  MONTHS_6(6),
  MONTHS_12(12);

  private final int months;

  Milestone(int months) {
    this.months = months;
  }

  /** The day from which on it may be answered; the end of a shorter month where there is none. */
  LocalDate dueOn(LocalDate endedOn) {
    return endedOn.plusMonths(months);
  }
}
