package insertionhours.reports;

import insertionhours.measure.Hours;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Hours added up: in whole, by trade, by modality, by month; nothing that is 0 is listed. */
final class Sums {
  private Sums() {}

  static <T> Hours of(Collection<T> all, Function<T, Hours> hours) {
    return all.stream().map(hours).reduce(Hours.ZERO, Hours::plus);
  }

  static List<TradeHours> byTrade(Stream<TradeHours> all) {
    SortedMap<String, Hours> sums = new TreeMap<>();
    all.forEach(part -> sums.merge(part.trade(), part.hoursAccepted(), Hours::plus));
    return sums.entrySet().stream()
        .filter(sum -> !sum.getValue().isZero())
        .map(sum -> new TradeHours(sum.getKey(), sum.getValue()))
        .toList();
  }

  static List<ModalityHours> byModality(Stream<ModalityHours> all) {
    SortedMap<String, Hours> sums = new TreeMap<>();
    all.forEach(part -> sums.merge(part.modality(), part.hoursAccepted(), Hours::plus));
    return sums.entrySet().stream()
        .filter(sum -> !sum.getValue().isZero())
        .map(sum -> new ModalityHours(sum.getKey(), sum.getValue()))
        .toList();
  }

  static List<MonthHours> byMonth(Stream<MonthHours> all) {
    SortedMap<YearMonth, MonthHours> sums = new TreeMap<>();
    all.forEach(part -> sums.merge(part.month(), part, Sums::plus));
    return sums.values().stream()
        .filter(sum -> !sum.hoursDeclared().isZero() || !sum.hoursAccepted().isZero())
        .toList();
  }

  private static MonthHours plus(MonthHours one, MonthHours other) {
    return new MonthHours(
        one.month(),
        one.hoursDeclared().plus(other.hoursDeclared()),
        one.hoursAccepted().plus(other.hoursAccepted()));
  }
}
