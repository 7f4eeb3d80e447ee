package insertionhours.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Whether hours of a month count for an assignment, with the dates that explain it.
 *
 * @param from the first day of the contracts, of eligibility, or of the length that has ended
 * @param to the last day of the contracts or of the length that has ended; null for none
 */
public record EligibilityVerdict(YearMonth month, Reason reason, LocalDate from, LocalDate to) {
  /** Why it is so. */
  public enum Reason {
    COVERED,
    /** Nobody has admitted the person, or the person was refused. */
    NOT_ADMITTED,
    /** No contract has a day in the month; the dates are those of all contracts. */
    NO_CONTRACT,
    /** Eligible from a later day. */
    NOT_YET,
    /** The clock had ended. */
    ENDED
  }

  public boolean covered() {
    return reason == Reason.COVERED;
  }

  /** For the sentence that says why it does not count. */
  public Object[] arguments() {
    return new Object[] {
      reason.name(),
      month,
      from == null ? "" : from,
      to == null ? "" : to,
      to == null ? "open" : "ended"
    };
  }
}
