package insertionhours.reports;

import insertionhours.measure.Hours;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Hours added up: in whole, by trade, by modality, by month; nothing that is 0 is listed. */
final class Sums {
  private Sums() {}

  static <T> Hours of(Collection<T> all, Function<T, Hours> hours) {
    Hours sum = Hours.ZERO;
    for (T part : all) {
      sum = sum.plus(hours.apply(part));
    }
    return sum;
  }

  static List<TradeHours> byTrade(Collection<LotAchievement> lots) {
    Map<String, Hours> sums = new TreeMap<>();
    for (LotAchievement lot : lots) {
      lot.byTrade().forEach(part -> sums.merge(part.trade(), part.hoursAccepted(), Hours::plus));
    }
    return listed(sums, TradeHours::new);
  }

  static List<ModalityHours> byModality(Collection<LotAchievement> lots) {
    Map<String, Hours> sums = new TreeMap<>();
    for (LotAchievement lot : lots) {
      lot.byModality()
          .forEach(part -> sums.merge(part.modality(), part.hoursAccepted(), Hours::plus));
    }
    return listed(sums, ModalityHours::new);
  }

  static List<MonthHours> byMonth(Collection<LotAchievement> lots) {
    SortedMap<YearMonth, MonthHours> sums = new TreeMap<>();
    for (LotAchievement lot : lots) {
      lot.byMonth().forEach(part -> sums.merge(part.month(), part, MonthHours::plus));
    }
    return sums.values().stream().filter(MonthHours::isSome).toList();
  }

  private static <T> List<T> listed(Map<String, Hours> sums, BiFunction<String, Hours, T> part) {
    return sums.entrySet().stream()
        .filter(sum -> !sum.getValue().isZero())
        .map(sum -> part.apply(sum.getKey(), sum.getValue()))
        .toList();
  }
}
