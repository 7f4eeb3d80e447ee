package insertionhours.portfolio;

import insertionhours.contracts.LotStatus;
import insertionhours.contracts.OperationFilter.Sort;
import insertionhours.contracts.Referent;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField;
import insertionhours.forms.FormField.Option;
import insertionhours.forms.FormModel;
import insertionhours.listing.Listing;
import insertionhours.web.HoursReading;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of operations. */
final class OperationListView extends PageView {
  /** How a column is headed and ordered; without an address it does not order. */
  public record Head(String label, String href, String sort, String look) {}

  /** An operation, worded. */
  public record Row(String href, String reference, List<OperationCells.Cell> cells) {}

  /** A part of the address that a form brings along. */
  public record Carried(String name, String value) {}

  /** A view of the list that leads to it. */
  public record Way(String href, String label, boolean current, String removeHref) {}

  /** What the reader may filter by, and has kept. */
  record Choices(
      long account,
      Map<Long, String> authorities,
      List<String> tags,
      List<Referent> referents,
      List<SavedFilter> saved) {}

  private final Reader reader;
  private final OperationQuery query;
  private final Listing<OperationSummary> found;
  private final long count;
  private final Choices choices;
  private final FormModel saving;
  private final OperationCells cells;

  OperationListView(
      PageContext page,
      Reader reader,
      OperationQuery query,
      Listing<OperationSummary> found,
      long count,
      Choices choices,
      FormModel saving) {
    super("operations.mustache", page, page.text("portfolio.operations.title"));
    this.reader = reader;
    this.query = query;
    this.found = found;
    this.count = count;
    this.choices = choices;
    this.saving = saving;
    this.cells = new OperationCells(page, reader);
  }

  public String lead() {
    return page.text("portfolio.operations.lead." + reader);
  }

  public boolean facilitator() {
    return reader.isFacilitator();
  }

  /** Everybody's operations, and one's own. */
  public List<Way> whose() {
    Long mine = choices.account();
    return List.of(
        way("all", query.followedBy(null), query.referent() == null),
        way("mine", query.followedBy(mine), mine.equals(query.referent())));
  }

  private Way way(String key, OperationQuery asked, boolean current) {
    return new Way(
        asked.address(OperationListPages.PATH, asked.sort(), null),
        page.text("portfolio.operations." + key),
        current,
        null);
  }

  public boolean anySaved() {
    return !choices.saved().isEmpty();
  }

  public List<Way> saved() {
    String here = query.kept();
    return choices.saved().stream()
        .map(
            filter ->
                new Way(
                    filter.href(),
                    filter.name(),
                    filter.query().equals(here),
                    "/saved-filters/" + filter.id() + "/removal"))
        .toList();
  }

  /** Where this view is kept, null while it is the one that everybody has. */
  public String saveAction() {
    return query.kept().isEmpty() ? null : OperationListPages.PATH + "?" + query.kept();
  }

  public List<FormField> fields() {
    return saving.fields();
  }

  public boolean wrong() {
    return saving.wrong();
  }

  public List<FormError> errors() {
    return saving.errors();
  }

  public String search() {
    return query.search();
  }

  public String tag() {
    return query.tag();
  }

  public List<String> tags() {
    return choices.tags();
  }

  public List<Option> authorityOptions() {
    return choices.authorities().entrySet().stream()
        .map(entry -> option(entry.getKey(), entry.getValue(), query.authority()))
        .toList();
  }

  public List<Option> referentOptions() {
    return choices.referents().stream()
        .map(referent -> option(referent.id(), referent.name(), query.referent()))
        .toList();
  }

  private static Option option(Long id, String name, Long chosen) {
    return new Option(id.toString(), name, id.equals(chosen));
  }

  public List<Option> statusOptions() {
    return Arrays.stream(LotStatus.values())
        .map(
            status ->
                new Option(
                    status.name(),
                    Badge.label(page.messages(), reader, status),
                    status == query.status()))
        .toList();
  }

  /** The columns to choose from. */
  public List<Option> columnOptions() {
    return Arrays.stream(OperationColumn.values())
        .filter(cells::isForReader)
        .map(
            column ->
                new Option(column.key(), cells.heading(column), query.columns().contains(column)))
        .toList();
  }

  /** What the filters' form keeps of the address. */
  public List<Carried> carriedByFilters() {
    return carried(
        "columns",
        OperationColumn.written(query.columns()),
        HoursReading.PARAMETER,
        query.unit(),
        "sort",
        query.sort());
  }

  /** What the columns' form keeps of the address. */
  public List<Carried> carriedByColumns() {
    return carried(
        "q",
        query.search(),
        "authority",
        query.authority(),
        "status",
        query.status(),
        "tag",
        query.tag(),
        "referent",
        query.referent(),
        HoursReading.PARAMETER,
        query.unit(),
        "sort",
        query.sort());
  }

  private static List<Carried> carried(Object... namesAndValues) {
    return Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
        .filter(i -> namesAndValues[i + 1] != null)
        .map(i -> new Carried(namesAndValues[i].toString(), namesAndValues[i + 1].toString()))
        .toList();
  }

  /** Null while nothing is filtered. */
  public String activeFilters() {
    int active = query.activeFilters();
    return active == 0 ? null : page.text("portfolio.operations.activeFilters", active);
  }

  public String clearHref() {
    return OperationListPages.PATH;
  }

  public Head referenceHead() {
    return new Head(
        page.text("portfolio.operations.reference"),
        query.sortedBy(OperationListPages.PATH, Sort.REFERENCE),
        query.sortOf(Sort.REFERENCE),
        null);
  }

  public List<Head> heads() {
    return cells.shown(query).map(this::head).toList();
  }

  private Head head(OperationColumn column) {
    String look = column.isNumber() ? "number" : null;
    String label = cells.heading(column);
    if (column == OperationColumn.TURN) {
      return new Head(
          label, query.sortedByWaiting(OperationListPages.PATH), query.waitingSort(), look);
    }
    return column.sort() == null
        ? new Head(label, null, null, look)
        : new Head(
            label,
            query.sortedBy(OperationListPages.PATH, column.sort()),
            query.sortOf(column.sort()),
            look);
  }

  public List<HoursReading.Choice> choices() {
    return cells.units();
  }

  public String caption() {
    return page.text("portfolio.operations.caption", count);
  }

  public boolean any() {
    return !found.items().isEmpty();
  }

  public List<Row> rows() {
    return found.items().stream()
        .map(
            summary ->
                new Row(
                    OperationListPages.PATH + "/" + summary.operation().id(),
                    summary.operation().reference(),
                    cells.shown(query).map(column -> cells.cell(column, summary)).toList()))
        .toList();
  }

  public String csvHref() {
    return query.address("/operations.csv", query.sort(), null);
  }

  public String firstHref() {
    return query.after() == null
        ? null
        : query.address(OperationListPages.PATH, query.sort(), null);
  }

  public String nextHref() {
    return found.next() == null
        ? null
        : query.address(OperationListPages.PATH, query.sort(), found.next());
  }
}
