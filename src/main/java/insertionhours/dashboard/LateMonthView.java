package insertionhours.dashboard;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.dashboard.LateFilter.Sort;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** The months that enterprises are late with. */
public final class LateMonthView extends PageView {
  private static final int ROWS = 50;

  /** A late month, worded. */
  public record Row(
      String enterprise,
      String lotHref,
      String lot,
      String operation,
      String month,
      String state,
      String stateCode,
      String dueOn,
      String days,
      String contactName,
      String contactEmail,
      String contactPhone,
      String href,
      String action) {}

  private final LateFilter filter;
  private final List<LateMonth> late;

  LateMonthView(PageContext page, LateFilter filter, List<LateMonth> late) {
    super("late-months.mustache", page, page.text("dashboard.late.title"));
    this.filter = filter;
    this.late = late;
  }

  public String search() {
    return filter.search();
  }

  public String sort() {
    return page.query().getFirst("sort");
  }

  public boolean filtered() {
    return filter.search() != null;
  }

  public String caption() {
    return page.text("dashboard.late.caption", late.size());
  }

  public boolean any() {
    return !late.isEmpty();
  }

  public Column enterpriseColumn() {
    return column("dashboard.late.enterprise", Sort.ENTERPRISE);
  }

  public Column lotColumn() {
    return column("dashboard.late.lot", Sort.OPERATION);
  }

  public Column dueColumn() {
    return column("dashboard.late.dueOn", Sort.DUE_ON);
  }

  private Column column(String label, Sort sort) {
    return Column.of(page, label, sort, filter.sort(), filter.descending());
  }

  public List<Row> rows() {
    return late.stream().skip(skipped()).limit(ROWS).map(this::row).toList();
  }

  public String exportHref() {
    return page.addressWith("after", null).replaceFirst("^/late", "/late.csv");
  }

  public boolean paged() {
    return firstHref() != null || nextHref() != null;
  }

  public String firstHref() {
    return skipped() > 0 ? page.addressWith("after", null) : null;
  }

  public String nextHref() {
    int shown = skipped() + ROWS;
    return shown < late.size() ? page.addressWith("after", shown) : null;
  }

  private int skipped() {
    String after = page.query().getFirst("after");
    return after != null && after.matches("\\d{1,8}") ? Integer.parseInt(after) : 0;
  }

  private Row row(LateMonth one) {
    AwaitedMonth awaited = one.awaited();
    var lot = awaited.lot();
    var contact = one.contact();
    return new Row(
        awaited.enterpriseName(),
        Addresses.lot(lot.id()),
        page.text("dashboard.lot", lot.number() + "", lot.title()),
        lot.operationReference(),
        page.formats().month(awaited.month()),
        page.text("dashboard.state." + awaited.state()),
        awaited.state().name(),
        page.formats().date(awaited.dueOn()),
        page.text("dashboard.late.forDays", one.days()),
        contact == null ? null : contact.name(),
        contact == null ? null : contact.email(),
        contact == null ? null : contact.phone(),
        Addresses.declaration(
            awaited.declarationId(), lot.id(), awaited.enterpriseId(), awaited.month()),
        page.text(
            awaited.declarationId() == null ? "dashboard.late.onBehalf" : "dashboard.late.open"));
  }
}
