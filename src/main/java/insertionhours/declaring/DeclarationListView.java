package insertionhours.declaring;

import insertionhours.awaited.MonthState;
import insertionhours.declaring.DeclarationWords.Badge;
import insertionhours.forms.FormField.Option;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationFilter.Sort;
import insertionhours.hours.DeclarationStatus;
import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.Arrays;
import java.util.List;

/** The list of declarations; for who declares, first the months that are awaited. */
final class DeclarationListView extends PageView {
  /** How a column is headed and ordered. */
  public record Column(String label, String href, String sort) {}

  /** A declaration, worded. */
  public record Row(
      String href,
      String month,
      String supplement,
      String enterprise,
      String lotHref,
      String lot,
      Badge state,
      String declared,
      String accepted,
      String submitted) {}

  /**
   * What was found, and what can be chosen.
   *
   * @param several whether the reader declares for more than one enterprise
   */
  record Content(
      Listing<Declaration> found,
      long count,
      List<ToDeclare> awaited,
      boolean several,
      List<Option> lots,
      List<Option> enterprises) {}

  private final DeclarationWords words;
  private final DeclarationQuery query;
  private final Content content;
  private final boolean declarant;

  DeclarationListView(
      PageContext page,
      DeclarationWords words,
      DeclarationQuery query,
      Content content,
      boolean declarant) {
    super("declarations.mustache", page, page.text("declaring.list.title"));
    this.words = words;
    this.query = query;
    this.content = content;
    this.declarant = declarant;
  }

  public String lead() {
    return page.text(
        words.isFacilitator() ? "declaring.list.leadFacilitator" : "declaring.list.lead");
  }

  public boolean facilitator() {
    return words.isFacilitator();
  }

  /** Shown while the list is not narrowed down. */
  public boolean awaiting() {
    return declarant && !query.filtered() && query.after() == null;
  }

  public boolean anyAwaited() {
    return !content.awaited().isEmpty();
  }

  public List<AwaitedCard> awaited() {
    return content.awaited().stream()
        .map(month -> AwaitedCard.of(page, words, month, content.several()))
        .toList();
  }

  /** Null where no month is to be declared on several lots. */
  public WholeMonth wholeMonth() {
    return WholeMonth.of(page, words, content.awaited()).orElse(null);
  }

  public String search() {
    return query.search();
  }

  public String month() {
    return query.month() == null ? null : query.month().toString();
  }

  public String sort() {
    return query.sort();
  }

  public List<Option> statusOptions() {
    return Arrays.stream(DeclarationStatus.values())
        .map(status -> new Option(status.name(), words.state(status), status == query.status()))
        .toList();
  }

  public List<Option> lotOptions() {
    return content.lots();
  }

  public List<Option> enterpriseOptions() {
    return content.enterprises();
  }

  /** One enterprise is no choice. */
  public boolean manyEnterprises() {
    return content.enterprises().size() > 1;
  }

  public boolean filtered() {
    return query.filtered();
  }

  public String caption() {
    return page.text("declaring.list.caption", content.count());
  }

  public boolean any() {
    return !content.found().items().isEmpty();
  }

  public Column monthColumn() {
    return column("month", Sort.MONTH);
  }

  public Column submittedColumn() {
    return column("submittedAt", Sort.SUBMITTED_AT);
  }

  public List<Row> rows() {
    return content.found().items().stream().map(this::row).toList();
  }

  public String csvHref() {
    return query.address(DeclarationListPages.CSV, query.sort(), null);
  }

  public String firstHref() {
    return query.after() == null
        ? null
        : query.address(DeclarationListPages.PATH, query.sort(), null);
  }

  public String nextHref() {
    return content.found().next() == null
        ? null
        : query.address(DeclarationListPages.PATH, query.sort(), content.found().next());
  }

  private Column column(String key, Sort sort) {
    return new Column(page.text("declaring.list." + key), query.sortedBy(sort), query.sortOf(sort));
  }

  private Row row(Declaration declaration) {
    return new Row(
        "/declarations/" + declaration.id(),
        page.formats().month(declaration.month()),
        declaration.supplement()
            ? page.text("declaring.list.supplement", declaration.sequence())
            : null,
        declaration.enterpriseName(),
        "/lots/" + declaration.lotId(),
        words.place(declaration.lot()),
        words.state(declaration),
        declaration.isZero()
            ? page.messages().label(MonthState.ZERO)
            : page.formats().hours(declaration.hoursDeclared()),
        declaration.status().isDecided() ? page.formats().hours(declaration.hoursAccepted()) : "–",
        declaration.submittedAt() == null
            ? "–"
            : page.formats().instant(declaration.submittedAt()));
  }
}
