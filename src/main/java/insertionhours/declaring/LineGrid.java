package insertionhours.declaring;

import insertionhours.forms.FormErrors;
import insertionhours.forms.FormField;
import insertionhours.forms.FormField.Option;
import insertionhours.forms.FormInput;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DraftRules;
import insertionhours.obligations.Modality;
import insertionhours.web.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines of a month on a lot as templates show them: one row a line, one field a cell. */
public final class LineGrid {
  private static final int ROWS_AT_LEAST = 5;
  private static final Pattern CELL = Pattern.compile("lines\\[(\\d{1,3})]\\.(\\w+)");

  private final PageContext page;
  private final LineRows rows;
  private final FormInput input;
  private final FormErrors errors;
  private final Choices choices;
  private final Place place;

  /**
   * What can be chosen.
   *
   * @param trades labels by code
   * @param lenders names by id
   * @param usual how hours are done unless something else is chosen
   * @param correctable the lines of the month by id
   */
  public record Choices(
      Map<String, String> trades,
      Map<Long, String> lenders,
      Modality usual,
      Map<Long, DeclarationLine> correctable) {}

  /**
   * Where the rows stand on their page.
   *
   * @param prefix what the names of their fields begin with
   * @param name what tells them from the page's other rows, null where there are none
   * @param atLeast how many rows are offered
   */
  public record Place(String prefix, String name, int atLeast) {
    /** Alone on the page. */
    static final Place ALONE = new Place("", null, ROWS_AT_LEAST);
  }

  /**
   * A row of the grid.
   *
   * @param spare offered beyond those in use
   * @param correctsId the line that it replaces, null for none
   * @param corrects which line it replaces, null for none
   */
  public record Row(
      int number,
      boolean spare,
      FormField trade,
      FormField modality,
      FormField employer,
      FormField worked,
      FormField training,
      FormField note,
      FormField correctsId,
      String corrects) {}

  public LineGrid(
      PageContext page, LineRows rows, FormErrors errors, Choices choices, Place place) {
    this.page = page;
    this.rows = rows;
    this.input = rows.input();
    this.errors = errors;
    this.choices = choices;
    this.place = place;
  }

  public int shown() {
    return rows.shown();
  }

  public List<Row> rows() {
    int count = Math.max(place.atLeast(), rows.shown());
    return Stream.iterate(0, i -> i + 1).limit(count).map(this::row).toList();
  }

  /** A message with the name of its cell before it, if it has one. */
  public String located(String field, String message) {
    Matcher cell =
        CELL.matcher(
            field.startsWith(place.prefix()) ? field.substring(place.prefix().length()) : "");
    return cell.matches() && page.messages().has("declaring.form." + cell.group(2))
        ? page.text(
            "declaring.form.errorAt",
            label(Integer.parseInt(cell.group(1)), cell.group(2)),
            message)
        : message;
  }

  private Row row(int index) {
    boolean begun = index < rows.rows().size();
    return new Row(
        index + 1,
        index >= rows.shown(),
        select(index, "trade", tradeOptions(index)),
        select(index, "modality", modalityOptions(index)),
        select(index, "employerId", lenderOptions(index)),
        text(index, "hoursWorked"),
        text(index, "trainingHours"),
        text(index, "note"),
        raw(index, "correctsLineId").isBlank() ? null : text(index, "correctsLineId"),
        begun ? corrects(index) : null);
  }

  private List<Option> tradeOptions(int index) {
    String chosen = raw(index, "trade");
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text("web.form.choose"), chosen.isEmpty()));
    choices
        .trades()
        .forEach((code, label) -> options.add(new Option(code, label, code.equals(chosen))));
    return options;
  }

  private List<Option> modalityOptions(int index) {
    String chosen = raw(index, "modality");
    String shown = chosen.isEmpty() ? choices.usual().name() : chosen;
    return Stream.of(Modality.values())
        .map(
            modality ->
                new Option(
                    modality.name(),
                    page.messages().label(modality),
                    modality.name().equals(shown)))
        .toList();
  }

  private List<Option> lenderOptions(int index) {
    String chosen = raw(index, "employerId");
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text("declaring.form.ownStaff"), chosen.isEmpty()));
    choices
        .lenders()
        .forEach(
            (id, name) ->
                options.add(new Option(id.toString(), name, id.toString().equals(chosen))));
    return options;
  }

  private String corrects(int index) {
    String id = raw(index, "correctsLineId");
    DeclarationLine line =
        id.matches("\\d{1,18}") ? choices.correctable().get(Long.valueOf(id)) : null;
    return line == null
        ? null
        : page.text(
            "declaring.form.corrects",
            choices.trades().getOrDefault(line.trade(), line.trade()),
            line.hoursWorked());
  }

  private FormField select(int index, String cell, List<Option> options) {
    return field("select", index, cell, options);
  }

  private FormField text(int index, String cell) {
    return field("text", index, cell, List.of());
  }

  private FormField field(String kind, int index, String cell, List<Option> options) {
    String name = place.prefix() + DraftRules.field(index, cell);
    return new FormField(
        kind,
        name,
        label(index, cell),
        null,
        raw(index, cell),
        false,
        errors.at(name),
        options,
        null);
  }

  private String label(int index, String cell) {
    String words = page.text("declaring.form." + cell);
    return page.text(
        "declaring.form.cell",
        place.name() == null ? words : words + ", " + place.name(),
        index + 1);
  }

  private String raw(int index, String cell) {
    return input.raw(DraftRules.field(index, cell));
  }
}
