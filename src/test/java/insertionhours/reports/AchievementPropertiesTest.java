package insertionhours.reports;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the totals are, the parts of a report add up to its whole. */
class AchievementPropertiesTest {
  private static final List<String> TRADES = List.of("HEATING", "SANITATION", "PAINTING", "OTHER");
  private static final List<String> MODALITIES = List.of("DIRECT_HIRE", "SECONDMENT");
  private static final YearMonth FIRST = YearMonth.of(2025, 6);

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void addsUp(long seed) {
    AchievementReport report = any(new Random(seed));
    List<LotAchievement> lots = report.lots();
    for (OperationAchievement operation : report.operations()) {
      assertThat(operation.hoursDue()).isEqualTo(sum(operation.lots(), LotAchievement::hoursDue));
      assertThat(operation.hoursAcceptedToDate())
          .isEqualTo(sum(operation.lots(), LotAchievement::hoursAcceptedToDate));
    }
    assertThat(report.hoursDue())
        .isEqualTo(sum(report.operations(), OperationAchievement::hoursDue));
    assertThat(report.hoursDeclared())
        .isEqualTo(sum(report.operations(), OperationAchievement::hoursDeclared))
        .isEqualTo(sum(report.byMonth(), MonthHours::hoursDeclared));
    assertThat(report.hoursAccepted())
        .isEqualTo(sum(report.operations(), OperationAchievement::hoursAccepted))
        .isEqualTo(sum(lots, LotAchievement::hoursAccepted))
        .isEqualTo(sum(report.byTrade(), TradeHours::hoursAccepted))
        .isEqualTo(sum(report.byModality(), ModalityHours::hoursAccepted))
        .isEqualTo(sum(report.byMonth(), MonthHours::hoursAccepted));
    assertThat(report.hoursWithoutPerson()).isLessThanOrEqualTo(report.hoursAccepted());
    assertThat(report.hoursRemaining()).isEqualTo(sum(lots, LotAchievement::hoursRemaining));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ratesAsDefined(long seed) {
    AchievementReport report = any(new Random(seed));
    Hours capped = sum(report.lots(), lot -> lot.hoursAcceptedToDate().atMost(lot.hoursDue()));
    if (report.hoursDue().isZero()) {
      assertThat(report.achievementRate()).isNull();
      assertThat(report.cappedRate()).isNull();
    } else {
      assertThat(report.achievementRate())
          .isEqualTo(rate(report.hoursAcceptedToDate(), report.hoursDue()));
      assertThat(report.cappedRate()).isEqualTo(rate(capped, report.hoursDue()));
      assertThat(report.cappedRate().fraction()).isLessThanOrEqualTo(BigDecimal.ONE);
      boolean allMet = report.lotsBelowDue() == 0;
      assertThat(report.cappedRate().percent().compareTo(BigDecimal.valueOf(100)) == 0)
          .isEqualTo(allMet);
      assertThat(report.hoursRemaining().isZero()).isEqualTo(allMet);
    }
    assertThat(capped.plus(report.hoursRemaining())).isEqualTo(report.hoursDue());
  }

  private static AchievementReport any(Random random) {
    AReport report =
        new AReport()
            .period(FIRST.plusMonths(random.nextInt(6)), FIRST.plusMonths(6 + random.nextInt(6)));
    int lots = random.nextInt(6);
    for (int lot = 1; lot <= lots; lot++) {
      report.with(
          new AReportedLot(lot, lot)
              .in(lot % 3, "OP-" + lot % 2)
              .startsOn("2025-06-01")
              .due(random.nextInt(4) == 0 ? Hours.ZERO : cents(random, 60_000))
              .opening(cents(random, 5_000).toString()));
      addTotals(random, report, lot);
    }
    return report.build();
  }

  private static void addTotals(Random random, AReport report, long lot) {
    IntStream.range(0, random.nextInt(20))
        .forEach(
            row -> {
              Hours declared = cents(random, 20_000);
              report.hours(
                  lot,
                  FIRST.plusMonths(random.nextInt(12)),
                  TRADES.get(random.nextInt(TRADES.size())),
                  MODALITIES.get(random.nextInt(MODALITIES.size())),
                  random.nextBoolean(),
                  declared.toString(),
                  declared.atMost(cents(random, 20_000)).toString());
            });
  }

  private static Hours cents(Random random, int most) {
    return new Hours(BigDecimal.valueOf(random.nextInt(most), 2));
  }

  private static AchievementRate rate(Hours accepted, Hours due) {
    return AchievementRate.of(accepted, due).orElseThrow();
  }

  private static <T> Hours sum(List<T> all, Function<T, Hours> hours) {
    return Hours.sum(all.stream().map(hours).toList());
  }
}
