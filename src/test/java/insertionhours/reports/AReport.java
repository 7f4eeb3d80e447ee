package insertionhours.reports;

import insertionhours.organisations.EnterpriseKind;
import insertionhours.reports.ReportDetailDao.EnterpriseRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a report on one authority, read as the database gives them. */
final class AReport {
  static final YearMonth JANUARY = YearMonth.of(2026, 1);
  static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  private final List<AReportedLot> lots = new ArrayList<>();
  private final List<HoursTotal> totals = new ArrayList<>();
  private YearMonth from;
  private YearMonth to = DECEMBER;

  AReport with(AReportedLot lot) {
    lots.add(lot);
    return this;
  }

  AReport hours(long lotId, YearMonth month, String trade, String modality, String hours) {
    return hours(lotId, month, trade, modality, false, hours, hours);
  }

  AReport hours(
      long lotId,
      YearMonth month,
      String trade,
      String modality,
      boolean withPerson,
      String declared,
      String accepted) {
    totals.add(
        new HoursTotal(
            lotId, month, trade, modality, withPerson, hundredths(declared), hundredths(accepted)));
    return this;
  }

  AReport period(YearMonth from, YearMonth to) {
    this.from = from;
    this.to = to;
    return this;
  }

  AchievementReport build() {
    return build(ReportScope.ALL);
  }

  static long hundredths(String hours) {
    return new BigDecimal(hours).movePointRight(2).longValueExact();
  }

  /** All trades but the cleaning by the holder, the cleaning by an insertion enterprise. */
  DetailedReport inDetail() {
    AchievementReport report = build();
    Map<Long, LotAchievement> lots = new LinkedHashMap<>();
    report.lots().forEach(lot -> lots.put(lot.id(), lot));
    List<EnterpriseRow> rows =
        report.lots().stream()
            .flatMap(lot -> lot.byTrade().stream().map(part -> row(lot, part)))
            .toList();
    return new DetailedReport(
        report, Map.of(), EnterpriseHours.of(rows, lots), List.of(), Map.of());
  }

  private static EnterpriseRow row(LotAchievement lot, TradeHours part) {
    return part.trade().equals("PREMISES_CLEANING")
        ? new EnterpriseRow(12, "Net Insertion", EnterpriseKind.EI, lot.id(), part.hoursAccepted())
        : new EnterpriseRow(
            11, "Réseaux de l'Eure", EnterpriseKind.COMPANY, lot.id(), part.hoursAccepted());
  }

  AchievementReport build(ReportScope scope) {
    AskedPeriod asked = new AskedPeriod(from, to);
    List<ReportedLot> rows =
        lots.stream()
            .map(AReportedLot::row)
            .filter(lot -> lot.isInPreparation() || !lot.startsOn().isAfter(to.atEndOfMonth()))
            .sorted(
                Comparator.comparing(ReportedLot::operationReference)
                    .thenComparing(ReportedLot::operationId)
                    .thenComparing(ReportedLot::number))
            .toList();
    List<Long> ids = rows.stream().map(ReportedLot::id).toList();
    List<HoursTotal> read =
        totals.stream()
            .filter(total -> !total.month().isAfter(to) && ids.contains(total.lotId()))
            .toList();
    return new AchievementAssembly(asked, rows)
        .report(
            new ReportedAuthority(
                7, "Bailleur social de Seine-Eure", Instant.parse("2026-01-05T08:00:00Z")),
            scope,
            read,
            0);
  }

  /** The reference case: 600 hours due over two lots, 896 accepted. */
  static AReport ofTheReferenceCase() {
    return new AReport()
        .with(new AReportedLot(42, 1).titled("Réseaux de chauffage").due(400))
        .with(
            new AReportedLot(43, 2)
                .titled("Réseaux d'assainissement")
                .due(200)
                .changedAt("2026-11-12T09:30:00.123456Z"))
        .hours(42, YearMonth.of(2026, 3), "ELECTRICITY", "DIRECT_HIRE", "120")
        .hours(42, YearMonth.of(2026, 4), "ELECTRICITY", "DIRECT_HIRE", "120")
        .hours(42, YearMonth.of(2026, 4), "PREMISES_CLEANING", "SUBCONTRACTING", "194.33")
        .hours(42, YearMonth.of(2026, 5), "PREMISES_CLEANING", "SUBCONTRACTING", "151.67")
        .hours(43, YearMonth.of(2026, 5), "SANITATION", "SECONDMENT", false, "162", "150")
        .hours(43, YearMonth.of(2026, 6), "SANITATION", "SECONDMENT", "160");
  }
}
