package insertionhours.terms;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often firms hand in their hours, which are always told by month. */
public enum DeclarationRhythm {
  MONTHLY,
  /** By 31 March, 30 June, 30 September, 31 December: clauses of the city of Paris. */
  QUARTERLY;

  private static final int MONTHS_OF_QUARTER = 3;

  /** The last day of the period that the month belongs to. */
  public LocalDate endOfPeriod(YearMonth month) {
    if (this == MONTHLY) {
      return month.atEndOfMonth();
    }
    int past = (month.getMonthValue() - 1) % MONTHS_OF_QUARTER;
    return month.plusMonths(MONTHS_OF_QUARTER - 1L - past).atEndOfMonth();
  }
}
