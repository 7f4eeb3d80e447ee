package insertionhours.reports;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.contracts.LotStatus;
import insertionhours.measure.Hours;
import insertionhours.measure.MonthPeriod;
import insertionhours.obligations.DueCourse;
import insertionhours.obligations.ObligationOutcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lots run from February 2026 to January 2027 (365 days) unless something else is said. */
class ReportCurveTest {
  private static final YearMonth PRESENT = YearMonth.of(2026, 6);

  private final List<ReportedLot> lots = new ArrayList<>();
  private final List<HoursTotal> totals = new ArrayList<>();
  private final Map<Long, DueCourse> due = new HashMap<>();

  @Test
  void addsUpWhatItsLotsWereExpectedToDo() {
    lot(new AReportedLot(1, 1), 365);
    lot(new AReportedLot(2, 2).startsOn("2026-03-01"), 337);
    accepted(1, "2026-02", "10");
    accepted(2, "2026-03", "20.5");

    List<CurveMonth> months = curve("2026-02", "2026-04");

    assertThat(months)
        .extracting(CurveMonth::month)
        .map(YearMonth::toString)
        .containsExactly("2026-02", "2026-03", "2026-04");
    assertThat(months)
        .extracting(CurveMonth::expected)
        .containsExactly(Hours.of(28), Hours.of(59 + 31), Hours.of(89 + 61));
    assertThat(months)
        .extracting(month -> month.accepted().orElseThrow())
        .containsExactly(Hours.of(10), Hours.of("30.5"), Hours.of("30.5"));
    assertThat(months).allMatch(month -> month.forecast().isEmpty());
  }

  @Test
  void expectsWhatARevisionAsksForFromItsDateOn() {
    lot(new AReportedLot(1, 1), 365);
    due.put(
        1L,
        new DueCourse(
            Hours.of(365),
            List.of(new DueCourse.Figure(1, LocalDate.of(2026, 4, 15), Hours.of(730), List.of()))));

    assertThat(curve("2026-03", "2026-04"))
        .extracting(CurveMonth::expected)
        .containsExactly(Hours.of(59), Hours.of(178));
  }

  @Test
  void expectsNothingOfACancelledLotAndNothingMoreOfAClosedOne() {
    lot(new AReportedLot(1, 1).closed(ObligationOutcome.CANCELLED, "2026-03-10"), 365);
    lot(new AReportedLot(2, 2).closed(ObligationOutcome.ACHIEVED, "2026-03-31"), 365);

    assertThat(curve("2026-02", "2026-05"))
        .extracting(CurveMonth::expected)
        .containsExactly(Hours.of(28), Hours.of(59), Hours.of(59), Hours.of(59));
  }

  @Test
  void foreseesTheEndAtThePaceOfTheLastMonths() {
    lot(new AReportedLot(1, 1), 365);
    lot(new AReportedLot(2, 2), 365);
    accepted(1, "2026-03", "100");
    accepted(1, "2026-04", "40");
    accepted(1, "2026-05", "40");
    accepted(2, "2026-05", "5");

    List<CurveMonth> months = curve("2026-02", "2026-06");

    CurveMonth last = months.get(months.size() - 1);
    assertThat(last.month()).isEqualTo(YearMonth.of(2027, 1));
    assertThat(last.accepted()).isEmpty();
    // 180 accepted and 60 a month in each of seven months; the other lot stays at its 5.
    assertThat(last.forecast()).contains(Hours.of(180 + 7 * 60 + 5));
    assertThat(months.get(4).forecast()).contains(Hours.of(185));
    assertThat(months.get(3).forecast()).isEmpty();
  }

  @Test
  void foreseesNothingOnceItsLotsAreClosedOrForThePast() {
    lot(new AReportedLot(1, 1).is(LotStatus.CLOSED), 365);
    for (String month : List.of("2026-02", "2026-03", "2026-04")) {
      accepted(1, month, "10");
    }

    assertThat(curve("2026-02", "2026-06")).hasSize(5).allMatch(m -> m.forecast().isEmpty());
  }

  @Test
  void leavesOutTheMonthsBeforeAnythingBeganAndThoseToCome() {
    lot(new AReportedLot(1, 1).opening("12"), 0);

    List<CurveMonth> months = curve("2020-01", "2099-12");

    assertThat(months).hasSize(5);
    assertThat(months.get(0))
        .isEqualTo(
            new CurveMonth(
                YearMonth.of(2026, 2), Optional.of(Hours.of(12)), Hours.ZERO, Optional.empty()));
  }

  private List<CurveMonth> curve(String from, String to) {
    MonthPeriod period = new MonthPeriod(YearMonth.parse(from), YearMonth.parse(to));
    return new ReportCurve(period, PRESENT, lots, totals, due).months();
  }

  private void lot(AReportedLot lot, long hoursDue) {
    ReportedLot row = lot.due(hoursDue).row();
    lots.add(row);
    due.put(row.id(), new DueCourse(Hours.of(hoursDue), List.of()));
  }

  private void accepted(long lotId, String month, String hours) {
    totals.add(
        new HoursTotal(
            lotId,
            YearMonth.parse(month),
            "HEATING",
            "DIRECT_HIRE",
            false,
            AReport.hundredths(hours),
            AReport.hundredths(hours)));
  }
}
