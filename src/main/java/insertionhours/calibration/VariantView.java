package insertionhours.calibration;

import insertionhours.contracts.Trade;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField;
import insertionhours.sizing.CalibrationMethod;
import insertionhours.web.PageContext;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One set of inputs and what comes of it, in the reader's language. */
public final class VariantView {
  private static final int BLANK_ROWS = 2;

  private final PageContext page;
  private final String prefix;
  private final String heading;
  private final Simulation simulation;
  private final List<Trade> trades;
  private final boolean strict;
  private final InputView.Maker maker;

  /**
   * @param prefix of the names of its fields
   * @param heading null when there is no other variant
   * @param strict whether what is missing is said at the fields too
   */
  VariantView(
      PageContext page,
      String prefix,
      String heading,
      Simulation simulation,
      List<Trade> trades,
      boolean strict) {
    this.page = page;
    this.prefix = prefix;
    this.heading = heading;
    this.simulation = simulation;
    this.trades = trades;
    this.strict = strict;
    this.maker = new InputView.Maker(page, prefix, trades, simulation.entry(), this::errorShownAt);
  }

  /** A row of a table of inputs. */
  public record Row(String heading, List<InputView> cells) {}

  /** A table of inputs. */
  public record Table(
      String id,
      String caption,
      boolean open,
      String error,
      List<String> columns,
      List<Row> rows) {}

  /** An input that a form carries along. */
  public record Copy(String name, String value) {}

  public String heading() {
    return heading;
  }

  public FormField method() {
    CalibrationMethod chosen = simulation.entry().method();
    List<FormField.Option> options =
        Arrays.stream(CalibrationMethod.values())
            .map(
                method ->
                    new FormField.Option(
                        method.name(), page.messages().label(method), method == chosen))
            .toList();
    return new FormField(
        "select",
        prefix + MethodForm.METHOD,
        page.text("calibration.form.method"),
        page.text("calibration.about." + chosen),
        chosen.name(),
        true,
        null,
        options,
        null);
  }

  public List<InputView> inputs() {
    return form().fields().stream().map(maker::input).toList();
  }

  public List<InputView> rounding() {
    return MethodForm.ROUNDING.stream().map(maker::input).toList();
  }

  public boolean roundingOpen() {
    return MethodForm.ROUNDING.stream()
        .map(InputField::name)
        .anyMatch(
            name ->
                errorShownAt(name) != null
                    || !MethodForm.USUAL.get(name).equals(simulation.entry().value(name)));
  }

  /** Null when the method has none. */
  public Table table() {
    MethodForm.Table table = form().table();
    if (table == null) {
      return null;
    }
    int filled = simulation.entry().rows();
    int shown = Math.min(filled + BLANK_ROWS, MethodForm.Table.MOST_ROWS);
    return new Table(
        new FormError(prefix + table.name(), "").href().substring(1),
        page.text("calibration.table." + table.name()),
        filled > 0 || form().fields().size() == 1,
        errorShownAt(table.name()),
        table.columns().stream().map(column -> column(table, column)).toList(),
        IntStream.range(0, shown).mapToObj(row -> row(table, row)).toList());
  }

  private String column(MethodForm.Table table, InputField column) {
    String label = page.text("calibration.column." + table.name() + "." + column.name());
    return column.kind().unit() == null ? label : label + " (" + column.kind().unit() + ")";
  }

  private Row row(MethodForm.Table table, int row) {
    return new Row(
        page.formats().number(row + 1),
        table.columns().stream().map(column -> maker.cell(table, row, column)).toList());
  }

  /** The hours, null when there are none yet. */
  public String hours() {
    return answered() ? page.formats().hours(simulation.answer().hours()) : null;
  }

  /** What stands above the hours. */
  public String figureTitle() {
    return heading == null ? page.text("calibration.result.due") : heading;
  }

  public boolean answered() {
    return simulation.answer() != null;
  }

  public List<String> steps() {
    return answered()
        ? simulation.answer().steps().stream().map(CalibrationAnswer.Step::label).toList()
        : List.of();
  }

  public List<String> advice() {
    return answered()
        ? simulation.answer().advice().stream().map(CalibrationAnswer.Advice::message).toList()
        : List.of();
  }

  public boolean hasAdvice() {
    return !advice().isEmpty();
  }

  /** What is still to be filled in, by the labels of the fields. */
  public List<FormError> missing() {
    return simulation.errors().all().stream()
        .filter(simulation::isMissing)
        .map(error -> new FormError(prefix + error.field(), label(error.field())))
        .toList();
  }

  public boolean hasMissing() {
    return !missing().isEmpty();
  }

  /** What is typed and cannot be right. */
  public List<FormError> wrong() {
    return simulation.errors().all().stream()
        .filter(error -> !simulation.isMissing(error))
        .map(
            error ->
                error.field().isEmpty()
                    ? error
                    : new FormError(
                        prefix + error.field(),
                        page.text("calibration.wrong.at", label(error.field()), error.message())))
        .toList();
  }

  public boolean hasWrong() {
    return !wrong().isEmpty();
  }

  /** The usual labour shares of the trades that are chosen, with where they come from. */
  public List<String> sources() {
    CalibrationEntry entry = simulation.entry();
    LinkedHashSet<String> chosen = new LinkedHashSet<>();
    entry
        .values()
        .forEach(
            (name, value) -> {
              if (name.equals(MethodForm.TRADE) || name.endsWith("." + MethodForm.TRADE)) {
                chosen.add(value);
              }
            });
    return trades.stream()
        .filter(trade -> chosen.contains(trade.code()))
        .map(
            trade ->
                page.text(
                    "calibration.result.source",
                    trade.label(page.messages().locale()),
                    page.formats().share(trade.labourShare()),
                    trade.labourShareSource(),
                    trade.labourShareFrom()))
        .toList();
  }

  public boolean hasSources() {
    return !sources().isEmpty();
  }

  /** The inputs again, for a form that keeps what is shown. */
  public List<Copy> copies() {
    return simulation.entry().pairs().map(e -> new Copy(e.getKey(), e.getValue())).toList();
  }

  /** The places of errors, which change while one types. */
  Stream<String> errorIds() {
    Stream<InputView> cells =
        table() == null
            ? Stream.of()
            : table().rows().stream().flatMap(row -> row.cells().stream());
    return Stream.of(inputs().stream(), rounding().stream(), cells)
        .flatMap(views -> views)
        .map(view -> "#" + view.field().id() + "-error");
  }

  private MethodForm form() {
    return simulation.entry().form();
  }

  private String errorShownAt(String name) {
    return simulation.errors().all().stream()
        .filter(error -> error.field().equals(name))
        .filter(error -> strict || !simulation.isMissing(error))
        .map(FormError::message)
        .findFirst()
        .orElse(null);
  }

  private String label(String field) {
    if (page.messages().has("calibration.table." + field)) {
      return page.text("calibration.table." + field);
    }
    int row = field.indexOf('[');
    if (row < 0) {
      return page.text("calibration.form." + field);
    }
    String column =
        "calibration.column." + field.substring(0, row) + field.substring(field.indexOf(']') + 1);
    int number = Integer.parseInt(field.substring(row + 1, field.indexOf(']'))) + 1;
    return page.text("calibration.cell", page.text(column), number);
  }
}
