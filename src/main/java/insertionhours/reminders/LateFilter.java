package insertionhours.reminders;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.MonthState;
import insertionhours.listing.SearchPattern;
import java.util.Comparator;

/**
 * Which late firms, in which order. A firm that is found is listed with all that it is late with,
 * so that it is reminded once.
 *
 * @param search a part of the enterprise's name, a lot's title, or an operation's name or
 *     reference, whatever its accents and capitals; null means any
 * @param state of a late month, null for any
 * @param unreminded whether only firms that nobody has reminded yet
 */
record LateFilter(
    String search, MonthState state, boolean unreminded, Sort sort, boolean descending) {
  static final LateFilter ALL = new LateFilter(null, null, false, Sort.DAYS_LATE, true);

  /** What the list can be ordered by; each order is refined by the others. */
  enum Sort {
    DAYS_LATE,
    MONTHS,
    ENTERPRISE
  }

  boolean matches(LateFirm firm) {
    return (!unreminded || firm.lastReminderOn() == null)
        && firm.months().stream()
            .anyMatch(month -> (state == null || month.state() == state) && matches(month));
  }

  private boolean matches(AwaitedMonth month) {
    var lot = month.lot();
    return search == null
        || SearchPattern.isIn(
            search,
            month.enterpriseName(),
            lot.title(),
            lot.operationName(),
            lot.operationReference());
  }

  Comparator<LateFirm> order() {
    Comparator<LateFirm> worst =
        Comparator.comparing(LateFirm::daysLate)
            .thenComparing(firm -> firm.months().size())
            .reversed();
    Comparator<LateFirm> first =
        switch (sort) {
          case DAYS_LATE -> Comparator.comparing(LateFirm::daysLate);
          case MONTHS -> Comparator.comparing(firm -> firm.months().size());
          case ENTERPRISE ->
              Comparator.comparing(firm -> SearchPattern.plain(firm.enterpriseName()));
        };
    return (descending ? first.reversed() : first)
        .thenComparing(worst)
        .thenComparing(firm -> SearchPattern.plain(firm.enterpriseName()))
        .thenComparing(LateFirm::enterpriseId);
  }
}
