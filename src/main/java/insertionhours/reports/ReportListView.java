package insertionhours.reports;

import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** The authorities that one may report on, with where each stands today. */
public final class ReportListView extends PageView {
  private final ReportWords words;
  private final String search;
  private final Listing<AchievementReport> reports;
  private final long count;

  ReportListView(
      PageContext page,
      ReportWords words,
      String search,
      Listing<AchievementReport> reports,
      long count) {
    super("report-list.mustache", page, words.text("list.title"));
    this.words = words;
    this.search = search;
    this.reports = reports;
    this.count = count;
  }

  /** A row of the table. */
  public record Row(
      String href,
      String name,
      String scope,
      String due,
      String toDate,
      String remaining,
      String rate,
      int lotsBelowDue) {}

  public List<Row> rows() {
    return reports.items().stream().map(this::row).toList();
  }

  public boolean any() {
    return count > 0;
  }

  public String caption() {
    return words.text("list.count", count);
  }

  public String search() {
    return search;
  }

  public String exportHref() {
    return page.addressWith("after", null).replaceFirst("/reports", "/reports.csv");
  }

  public boolean paged() {
    return firstHref() != null || nextHref() != null;
  }

  public String firstHref() {
    return page.query().containsKey("after") ? page.addressWith("after", null) : null;
  }

  public String nextHref() {
    return reports.next() == null ? null : page.addressWith("after", reports.next());
  }

  private Row row(AchievementReport report) {
    return new Row(
        ReportAddress.page(report.contractingAuthority().id()),
        report.contractingAuthority().name(),
        words.scope(report.scope()),
        words.formats().hours(report.hoursDue()),
        words.formats().hours(report.hoursAcceptedToDate()),
        words.formats().hours(report.hoursRemaining()),
        words.rate(report.achievementRate()),
        report.lotsBelowDue());
  }
}
