package insertionhours.reports;

import static insertionhours.reports.AReport.DECEMBER;
import static insertionhours.reports.AReport.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.contracts.LotStatus;
import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class AchievementAssemblyTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth MAY = YearMonth.of(2026, 5);

  @Test
  void addsUpTheReferenceCase() {
    AchievementReport report = AReport.ofTheReferenceCase().build();
    assertThat(report.hoursDue()).isEqualTo(Hours.of(600));
    assertThat(report.hoursAcceptedToDate()).isEqualTo(Hours.of(896));
    assertThat(report.hoursDeclared()).isEqualTo(Hours.of(908));
    assertThat(fraction(report.achievementRate())).isEqualTo("1.4933");
    assertThat(fraction(report.cappedRate())).isEqualTo("1.0000");
    assertThat(report.lots())
        .extracting(lot -> fraction(lot.achievementRate()))
        .containsExactly("1.4650", "1.5500");
    assertThat(report.byTrade())
        .containsExactly(
            new TradeHours("ELECTRICITY", Hours.of(240)),
            new TradeHours("PREMISES_CLEANING", Hours.of(346)),
            new TradeHours("SANITATION", Hours.of(310)));
    assertThat(report.hoursRemaining()).isEqualTo(Hours.ZERO);
    assertThat(report.lotsBelowDue()).isZero();
  }

  @Test
  void countsThePeriodsMonthsAndRatesToDate() {
    AchievementReport report = AReport.ofTheReferenceCase().period(MAY, MAY).build();
    assertThat(report.hoursAccepted()).isEqualTo(Hours.of("301.67"));
    assertThat(report.hoursDeclared()).isEqualTo(Hours.of("313.67"));
    assertThat(report.hoursAcceptedToDate()).isEqualTo(Hours.of(736));
    assertThat(report.hoursDue()).isEqualTo(Hours.of(600));
    assertThat(report.hoursRemaining()).isEqualTo(Hours.of(50));
    assertThat(report.lotsBelowDue()).isEqualTo(1);
    assertThat(fraction(report.cappedRate())).isEqualTo("0.9167");
    assertThat(report.byMonth())
        .containsExactly(new MonthHours(MAY, Hours.of("313.67"), Hours.of("301.67")));
    assertThat(report.byTrade())
        .extracting(TradeHours::trade)
        .containsExactly("PREMISES_CLEANING", "SANITATION");
    assertThat(report.byModality())
        .extracting(ModalityHours::modality)
        .containsExactly("SECONDMENT", "SUBCONTRACTING");
  }

  @Test
  void letsACancelledLotKeepItsHoursAndOweNone() {
    AchievementReport report =
        new AReport()
            .with(new AReportedLot(1, 1).closed(ObligationOutcome.CANCELLED, "2026-06-30"))
            .hours(1, MARCH, "HEATING", "DIRECT_HIRE", "35")
            .build();
    assertThat(report.hoursDue()).isEqualTo(Hours.ZERO);
    assertThat(report.hoursAcceptedToDate()).isEqualTo(Hours.of(35));
    assertThat(report.lots().get(0).achievementRate()).isNull();
    assertThat(report.lots().get(0).status()).isEqualTo(LotStatus.CLOSED);
    assertThat(report.lotsBelowDue()).isZero();
  }

  @Test
  void leavesOutWhatWasClosedBeforeThePeriod() {
    AReport report =
        new AReport()
            .with(new AReportedLot(1, 1).closed(ObligationOutcome.ACHIEVED, "2026-02-28"))
            .with(new AReportedLot(2, 2).closed(ObligationOutcome.ACHIEVED, "2026-03-01"))
            .hours(1, MARCH, "HEATING", "DIRECT_HIRE", "35");
    assertThat(ids(report.period(MARCH, DECEMBER).build())).containsExactly(2L);
    assertThat(report.period(MARCH, DECEMBER).build().byMonth()).isEmpty();
    assertThat(ids(report.period(JANUARY, DECEMBER).build())).containsExactly(1L, 2L);
  }

  @Test
  void leavesOutWhatStartsLater() {
    AReport report = new AReport().with(new AReportedLot(1, 1).startsOn("2026-05-31"));
    assertThat(ids(report.period(JANUARY, MAY).build())).containsExactly(1L);
    assertThat(report.period(JANUARY, YearMonth.of(2026, 4)).build().operations()).isEmpty();
  }

  @Test
  void countsOpeningHoursToDateAndInNoMonth() {
    AchievementReport report =
        new AReport()
            .with(new AReportedLot(1, 1).opening("80.5"))
            .hours(1, MARCH, "HEATING", "DIRECT_HIRE", "10")
            .build();
    LotAchievement lot = report.lots().get(0);
    assertThat(lot.openingHours()).isEqualTo(Hours.of("80.5"));
    assertThat(lot.hoursAccepted()).isEqualTo(Hours.of(10));
    assertThat(lot.hoursAcceptedToDate()).isEqualTo(Hours.of("90.5"));
    assertThat(lot.hoursRemaining()).isEqualTo(Hours.of("9.5"));
    assertThat(report.byMonth()).hasSize(1);
  }

  @Test
  void hasNoRateWhenNothingIsDue() {
    AchievementReport report =
        new AReport()
            .with(new AReportedLot(1, 1).due(0))
            .with(new AReportedLot(2, 2).due(null))
            .hours(1, MARCH, "HEATING", "DIRECT_HIRE", "35")
            .build();
    assertThat(report.achievementRate()).isNull();
    assertThat(report.cappedRate()).isNull();
    assertThat(report.operations().get(0).achievementRate()).isNull();
    assertThat(report.hoursDue()).isEqualTo(Hours.ZERO);
  }

  @Test
  void doesNotFillOneLotsGapWithAnothersSurplus() {
    AchievementReport report =
        new AReport()
            .with(new AReportedLot(1, 1).due(100))
            .with(new AReportedLot(2, 2).due(100))
            .hours(1, MARCH, "HEATING", "DIRECT_HIRE", "150")
            .hours(2, MARCH, "HEATING", "DIRECT_HIRE", "50")
            .build();
    assertThat(fraction(report.achievementRate())).isEqualTo("1.0000");
    assertThat(fraction(report.cappedRate())).isEqualTo("0.7500");
    assertThat(report.hoursRemaining()).isEqualTo(Hours.of(50));
    assertThat(report.lotsBelowDue()).isEqualTo(1);
  }

  @Test
  void showsLotsInPreparationApart() {
    AchievementReport report =
        new AReport()
            .with(new AReportedLot(1, 1).is(LotStatus.CALIBRATED).due(120).startsOn("2027-03-01"))
            .with(new AReportedLot(2, 2).is(LotStatus.IN_TENDER).due(80))
            .build();
    assertThat(report.hoursInPreparation()).isEqualTo(Hours.of(200));
    assertThat(report.operations()).isEmpty();
    assertThat(report.hoursDue()).isEqualTo(Hours.ZERO);
  }

  @Test
  void ordersOperationsByReferenceThenIdAndLotsByNumber() {
    AchievementReport report =
        new AReport()
            .with(new AReportedLot(5, 1).in(30, "B"))
            .with(new AReportedLot(1, 10).in(20, "B"))
            .with(new AReportedLot(2, 9).in(20, "B"))
            .with(new AReportedLot(3, 1).in(40, "A"))
            .build();
    assertThat(report.operations())
        .extracting(OperationAchievement::id)
        .containsExactly(40L, 20L, 30L);
    assertThat(ids(report)).containsExactly(3L, 2L, 1L, 5L);
  }

  @Test
  void leavesEmptyMonthsAndTradesOut() {
    AchievementReport report =
        new AReport()
            .with(new AReportedLot(1, 1))
            .hours(1, MARCH, "HEATING", "DIRECT_HIRE", false, "0", "0")
            .hours(1, MAY, "HEATING", "DIRECT_HIRE", false, "12", "0")
            .build();
    assertThat(report.byTrade()).isEmpty();
    assertThat(report.byModality()).isEmpty();
    assertThat(report.byMonth()).extracting(MonthHours::month).containsExactly(MAY);
    assertThat(report.lots().get(0).byMonth()).isEqualTo(report.byMonth());
  }

  @Test
  void repeatsTheHoursOfNobodyInParticular() {
    AchievementReport report =
        new AReport()
            .with(new AReportedLot(1, 1))
            .hours(1, MARCH, "HEATING", "DIRECT_HIRE", false, "10", "8")
            .hours(1, MARCH, "HEATING", "DIRECT_HIRE", true, "20", "20")
            .hours(1, YearMonth.of(2025, 12), "HEATING", "DIRECT_HIRE", false, "5", "5")
            .period(JANUARY, DECEMBER)
            .build();
    assertThat(report.hoursWithoutPerson()).isEqualTo(Hours.of(8));
    assertThat(report.hoursAccepted()).isEqualTo(Hours.of(28));
    assertThat(report.byTrade()).containsExactly(new TradeHours("HEATING", Hours.of(28)));
  }

  @Test
  void beginsWithTheFirstAward() {
    AReport report =
        new AReport()
            .with(new AReportedLot(1, 1).startsOn("2026-03-01").notifiedOn("2026-04-15"))
            .with(new AReportedLot(2, 2).startsOn("2026-05-01"))
            .with(
                new AReportedLot(3, 3)
                    .startsOn("2026-01-01")
                    .closed(ObligationOutcome.CANCELLED, "2026-05-05")
                    .neverAwarded());
    assertThat(report.build().from()).isEqualTo(YearMonth.of(2026, 4));
    assertThat(report.period(null, MARCH).build().from()).isEqualTo(MARCH);
    assertThat(new AReport().build().from()).isEqualTo(DECEMBER);
  }

  @Test
  void isAsOldAsItsLastChange() {
    assertThat(AReport.ofTheReferenceCase().build().asOf())
        .isEqualTo(Instant.parse("2026-11-12T09:30:00.123456Z"));
    assertThat(new AReport().build().asOf()).isEqualTo(Instant.parse("2026-01-05T08:00:00Z"));
    assertThat(
            new AReport()
                .with(
                    new AReportedLot(1, 1)
                        .is(LotStatus.CALIBRATED)
                        .changedAt("2026-10-01T00:00:00Z"))
                .with(
                    new AReportedLot(2, 2)
                        .closed(ObligationOutcome.ACHIEVED, "2026-02-02")
                        .changedAt("2026-11-01T00:00:00Z"))
                .period(MARCH, DECEMBER)
                .build()
                .asOf())
        .isEqualTo(Instant.parse("2026-10-01T00:00:00Z"));
  }

  private static List<Long> ids(AchievementReport report) {
    return report.lots().stream().map(LotAchievement::id).toList();
  }

  private static String fraction(AchievementRate rate) {
    BigDecimal fraction = rate.fraction();
    return fraction.toPlainString();
  }
}
