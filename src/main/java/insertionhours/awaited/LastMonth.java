package insertionhours.awaited;

import insertionhours.awaited.CalendarDao.Declared;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.ZeroReason;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;

/**
 * The month after which nothing more is awaited of an enterprise on a lot: the first that it
 * declared without hours because it had finished. Hours handed in for a later month take that back,
 * and so does a facilitator who awaits it again.
 */
final class LastMonth {
  private LastMonth() {}

  /**
   * @param declared by the enterprise on the lot, supplements included
   * @param setAside the last month whose statement a facilitator does not heed, null for none
   * @return null while more is awaited
   */
  static YearMonth of(Collection<Declared> declared, YearMonth setAside) {
    YearMonth worked =
        declared.stream()
            .filter(LastMonth::hasHours)
            .map(Declared::month)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return declared.stream()
        .filter(LastMonth::saysFinished)
        .map(Declared::month)
        .filter(month -> isAfter(month, worked) && isAfter(month, setAside))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean hasHours(Declared declared) {
    return declared.zeroReason() == null && declared.status() != DeclarationStatus.DRAFT;
  }

  private static boolean saysFinished(Declared declared) {
    return declared.zeroReason() == ZeroReason.FINISHED
        && MonthState.of(declared.status(), declared.zeroReason()) == MonthState.ZERO;
  }

  private static boolean isAfter(YearMonth month, YearMonth other) {
    return other == null || month.isAfter(other);
  }
}
