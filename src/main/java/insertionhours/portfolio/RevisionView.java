package insertionhours.portfolio;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormField;
import insertionhours.forms.FormModel;
import insertionhours.obligations.ScheduleStatus;
import insertionhours.web.PageContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The form of a revision with the rows of its schedule. */
final class RevisionView extends GroupedFormView {
  /** A field in a column. */
  public record Cell(String heading, FormField field) {}

  /** A row of the schedule. */
  public record Row(int number, List<Cell> cells) {}

  private final Function<String, String> values;
  private final FormErrors errors;
  private final int rows;

  /**
   * @param values as typed or as kept, by name of the field
   * @param rows of the schedule that are filled
   */
  RevisionView(
      PageContext page,
      Frame frame,
      FormModel model,
      Function<String, String> values,
      int rows,
      FormErrors errors) {
    super("revision-form.mustache", page, frame, List.of(FormGroup.of(model)), errors, List.of());
    this.values = values;
    this.errors = errors;
    this.rows = Math.max(RevisionForm.ROWS, rows + RevisionForm.ROWS / 4);
  }

  /** Shown open as soon as there is something in it. */
  public boolean scheduled() {
    return IntStream.range(0, rows).anyMatch(row -> !value(row, "label").isEmpty());
  }

  public List<Row> rows() {
    return IntStream.range(0, rows).mapToObj(this::row).toList();
  }

  @Override
  Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>(super.labels());
    rows().stream()
        .flatMap(row -> row.cells().stream())
        .forEach(cell -> labels.put(cell.field().name(), cell.field().label()));
    return labels;
  }

  private Row row(int row) {
    return new Row(
        row + 1,
        List.of(
            cell(row, "text", "label", List.of()),
            cell(row, "date", "from", List.of()),
            cell(row, "date", "to", List.of()),
            cell(row, "decimal", "hours", List.of()),
            cell(row, "select", "status", statuses(row))));
  }

  private Cell cell(int row, String kind, String part, List<FormField.Option> options) {
    String heading = page.text("portfolio.revision.schedule." + part);
    String name = RevisionForm.name(row, part);
    String label = page.text("portfolio.revision.cell", heading, row + 1);
    return new Cell(
        heading,
        new FormField(
            kind, name, label, null, value(row, part), false, errors.at(name), options, null));
  }

  private List<FormField.Option> statuses(int row) {
    String chosen = value(row, "status");
    List<FormField.Option> options = new ArrayList<>();
    Arrays.stream(ScheduleStatus.values())
        .map(
            status ->
                new FormField.Option(
                    status.name(), page.messages().label(status), status.name().equals(chosen)))
        .forEach(options::add);
    return options;
  }

  private String value(int row, String part) {
    return values.apply(RevisionForm.name(row, part));
  }
}
