package insertionhours.programme;

import java.time.LocalDate;

/** By when a coming contract is to be sized, where nobody says otherwise. */
final class SizingDeadline {
  private static final int WEEKS_TO_ACCEPT = 4;
  private static final int MONTHS_BEFORE_PUBLICATION = 3;

  private SizingDeadline() {}

  /**
   * Four weeks after receipt, or three months before publication where that is earlier; never
   * before receipt.
   *
   * @param published null while unknown
   */
  static LocalDate proposed(LocalDate received, LocalDate published) {
    LocalDate accepted = received.plusWeeks(WEEKS_TO_ACCEPT);
    if (published == null) {
      return accepted;
    }
    LocalDate before = published.minusMonths(MONTHS_BEFORE_PUBLICATION);
    LocalDate earlier = before.isBefore(accepted) ? before : accepted;
    return earlier.isBefore(received) ? received : earlier;
  }
}
