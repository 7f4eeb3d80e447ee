package insertionhours.hours;

import insertionhours.hours.DeclarationWords.Badge;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** The months that are late, oldest first. */
final class LateMonthView extends PageView {
  /** A month that a firm has not declared. */
  public record Row(
      String month,
      String enterprise,
      String lotHref,
      String lot,
      Badge state,
      String due,
      String href,
      String action) {}

  private final DeclarationWords words;
  private final List<AwaitedMonth> late;

  LateMonthView(PageContext page, DeclarationWords words, List<AwaitedMonth> late) {
    super("late-months.mustache", page, page.text("hours.late.title"));
    this.words = words;
    this.late = late;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(DeclarationListPages.PATH, page.text("hours.list.title")));
  }

  public String caption() {
    return page.text("hours.late.caption", late.size());
  }

  public boolean any() {
    return !late.isEmpty();
  }

  public String csvHref() {
    return LateMonthPages.CSV;
  }

  public List<Row> rows() {
    return late.stream().map(this::row).toList();
  }

  private Row row(AwaitedMonth month) {
    boolean missing = month.state() == MonthState.MISSING;
    return new Row(
        page.formats().month(month.month()),
        month.enterpriseName(),
        "/lots/" + month.lot().id(),
        words.place(month.lot()),
        words.state(month.state(), false),
        page.formats().date(month.dueOn()),
        missing
            ? "/lots/%d/declarations/new?enterpriseId=%d&month=%s"
                .formatted(month.lot().id(), month.enterpriseId(), month.month())
            : "/declarations/" + month.declarationId(),
        page.text(missing ? "hours.late.enter" : "hours.late.see"));
  }
}
