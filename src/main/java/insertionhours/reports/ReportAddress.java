package insertionhours.reports;

import insertionhours.measure.WorkTime.Unit;
import insertionhours.web.HoursReading;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the page of a report, its table and the lines behind its totals are found.
 *
 * @param facilitatorOrganisationId whose part was asked for, null when none in particular was
 * @param unit that the page is read in, null for hours; its table is always in hours
 */
record ReportAddress(AchievementReport report, Long facilitatorOrganisationId, Unit unit) {
  static String page(long authorityId) {
    return "/reports/authorities/" + authorityId;
  }

  String page() {
    return page(report.contractingAuthority().id());
  }

  String csv() {
    return page() + ".csv" + query(months(report.from(), report.to()), part());
  }

  String profile() {
    String months =
        report.scope().isAll()
            ? "year=" + report.to().getYear()
            : months(report.from(), report.to());
    return page() + "/profile" + query(months, part());
  }

  String between(YearMonth from, YearMonth to) {
    return page() + query(months(from, to), part(), reading());
  }

  String sinceTheBeginning() {
    return page() + query(part(), reading());
  }

  String lot(LotAchievement lot) {
    return "/lots/" + lot.id();
  }

  /** The lines of the period's months. */
  String lines(LotAchievement lot) {
    return lot(lot) + "/hours?from=" + report.from() + "&to=" + report.to();
  }

  String linesOfTrade(LotAchievement lot, String trade) {
    return lines(lot) + "&trade=" + trade;
  }

  String linesOfModality(LotAchievement lot, String modality) {
    return lines(lot) + "&modality=" + modality;
  }

  String linesOfEnterprise(LotAchievement lot, long enterpriseId) {
    return lines(lot) + "&enterpriseId=" + enterpriseId;
  }

  /** The lines up to the end of the period. */
  String linesToDate(LotAchievement lot) {
    return lot(lot) + "/hours?to=" + report.to();
  }

  private static String query(String... parts) {
    String query = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String months(YearMonth from, YearMonth to) {
    return "from=" + from + "&to=" + to;
  }

  private String part() {
    return facilitatorOrganisationId == null
        ? null
        : "facilitatorOrganisationId=" + facilitatorOrganisationId;
  }

  private String reading() {
    return unit == null ? null : HoursReading.PARAMETER + "=" + unit;
  }
}
