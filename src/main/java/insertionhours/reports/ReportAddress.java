package insertionhours.reports;

import java.time.YearMonth;

/**
 * Where the page of a report, its table and the lines behind its totals are found.
 *
 * @param facilitatorOrganisationId whose part was asked for, null when none in particular was
 */
record ReportAddress(AchievementReport report, Long facilitatorOrganisationId) {
  static String page(long authorityId) {
    return "/reports/authorities/" + authorityId;
  }

  String page() {
    return page(report.contractingAuthority().id());
  }

  String csv() {
    return page() + ".csv" + query(report.from(), report.to());
  }

  String between(YearMonth from, YearMonth to) {
    return page() + query(from, to);
  }

  String sinceTheBeginning() {
    return facilitatorOrganisationId == null ? page() : page() + "?" + part();
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

  private String query(YearMonth from, YearMonth to) {
    String months = "?from=" + from + "&to=" + to;
    return facilitatorOrganisationId == null ? months : months + "&" + part();
  }

  private String part() {
    return "facilitatorOrganisationId=" + facilitatorOrganisationId;
  }
}
