package insertionhours.sizinggrid;

import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField;
import insertionhours.sizing.CalibrationMethod;
import insertionhours.web.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of a row: those of its method, each in the column that it has in every row. */
final class RowCells {
  private static final String KEY = "sizinggrid.cell.";
  private static final List<String> PLAIN = List.of(GridRow.SHARE, GridRow.RATE, GridRow.COST);

  private final PageContext page;
  private final GridRow row;
  private final List<FormError> errors;

  /**
   * @param errors by the names of the row's fields
   */
  RowCells(PageContext page, GridRow row, List<FormError> errors) {
    this.page = page;
    this.row = row;
    this.errors = errors;
  }

  /**
   * A place of the row.
   *
   * @param field null where the method asks for nothing there
   */
  public record Cell(FormField field) {}

  /** A value that the form carries along unseen. */
  public record Carried(String name, String value) {}

  /** What a method asks for, in the order of the columns. */
  static List<String> fields(CalibrationMethod method) {
    return switch (method) {
      case HOURS_BASED -> List.of(GridRow.TOTAL, GridRow.RATE);
      case FIXED_VOLUME -> List.of(GridRow.FIXED);
      default -> List.of(GridRow.AMOUNT, GridRow.SHARE, GridRow.RATE, GridRow.COST);
    };
  }

  FormField method() {
    List<FormField.Option> options =
        GridRow.METHODS.stream()
            .map(
                method ->
                    new FormField.Option(
                        method.name(), page.messages().label(method), method == row.method()))
            .toList();
    return field("select", GridRow.METHOD, options);
  }

  List<Cell> cells() {
    List<String> shown = fields(row.method());
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(field("decimal", shown.get(0), List.of())));
    PLAIN.forEach(
        name ->
            cells.add(new Cell(shown.contains(name) ? field("decimal", name, List.of()) : null)));
    return cells;
  }

  FormField retained() {
    return field("decimal", GridRow.RETAINED, List.of());
  }

  FormField reason() {
    return field("textarea", GridRow.REASON, List.of());
  }

  /** What is typed for other methods, so that choosing them again finds it. */
  List<Carried> carried() {
    List<String> shown = fields(row.method());
    Stream<Carried> hidden =
        Stream.of(
                GridRow.AMOUNT,
                GridRow.SHARE,
                GridRow.RATE,
                GridRow.COST,
                GridRow.TOTAL,
                GridRow.FIXED)
            .filter(name -> !shown.contains(name) && !row.value(name).isBlank())
            .map(name -> new Carried(row.name(name), row.value(name)));
    Stream<Carried> rounding = row.rounding().map(Map.Entry::getKey).map(name -> carried(name));
    return Stream.concat(hidden, rounding).toList();
  }

  private Carried carried(String name) {
    return new Carried(row.name(name), row.value(name));
  }

  private FormField field(String kind, String name, List<FormField.Option> options) {
    return new FormField(
        kind,
        row.name(name),
        page.text(KEY + name),
        null,
        row.value(name),
        false,
        errors.stream()
            .filter(error -> error.field().equals(name))
            .map(FormError::message)
            .findFirst()
            .orElse(null),
        options,
        null);
  }
}
