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
import java.util.Optional;
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
  private final GridPeople people;

  /**
   * What can be chosen.
   *
   * @param trades labels by code
   * @param lenders names by id
   * @param usual how hours are done unless something else is chosen
   * @param correctable the lines of the month by id
   * @param staff whose hours the lines are
   */
  public record Choices(
      Map<String, String> trades,
      Map<Long, String> lenders,
      Modality usual,
      Map<Long, DeclarationLine> correctable,
      Staff staff) {}

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
   * @param who null where it is still to be chosen, or nobody is named
   * @param person to be chosen, or as it is chosen
   * @param headcount null where it is not asked for
   * @param invoice null where none is converted into hours
   * @param warning about the hours worked, null for none
   * @param correctsId the line that it replaces, null for none
   * @param corrects which line it replaces, null for none
   */
  public record Row(
      int number,
      boolean spare,
      GridPeople.Who who,
      FormField person,
      FormField trade,
      FormField modality,
      FormField employer,
      FormField worked,
      FormField training,
      FormField note,
      FormField headcount,
      FormField invoice,
      FormField correctsId,
      String corrects,
      String warning) {}

  public LineGrid(
      PageContext page, LineRows rows, FormErrors errors, Choices choices, Place place) {
    this.page = page;
    this.rows = rows;
    this.input = rows.input();
    this.errors = errors;
    this.choices = choices;
    this.place = place;
    this.people = new GridPeople(page, choices.staff(), rows.lines(rows.input()));
  }

  public int shown() {
    return rows.shown();
  }

  public List<Row> rows() {
    int count = Math.max(atLeast(), rows.shown());
    return Stream.iterate(0, i -> i + 1).limit(count).map(this::row).toList();
  }

  /** What people are called by the reader. */
  public String person() {
    return page.text(choices.staff().key("assignmentId"));
  }

  public String propose() {
    return page.text(choices.staff().key("propose"));
  }

  /** Whether there are rows in use. */
  public boolean begun() {
    return !rows.rows().isEmpty();
  }

  /** Whether a row may stand for nobody in particular, whose modality has to be chosen. */
  public boolean totals() {
    return choices.staff().totals();
  }

  /** Where everybody has a row, one more is offered on demand; totals have some to spare. */
  private int atLeast() {
    boolean anybody = !choices.staff().expected().isEmpty();
    int spare = place.atLeast() > 1 ? 1 : 0;
    return !totals() ? 0 : anybody ? rows.rows().size() + spare : place.atLeast();
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
    Optional<Staff.Person> chosen = person(index);
    boolean nameless = chosen.isEmpty();
    return new Row(
        index + 1,
        index >= rows.shown(),
        chosen.map(people::who).orElse(null),
        select(
            index,
            LineRows.PERSON,
            nameless ? people.options(raw(index, LineRows.PERSON)) : List.of()),
        select(index, "trade", tradeOptions(index)),
        select(index, "modality", modalityOptions(index)),
        select(index, "employerId", lenderOptions(index)),
        text(index, "hoursWorked"),
        text(index, "trainingHours"),
        text(index, "note"),
        nameless && choices.staff().headcounts() ? text(index, "headcount") : null,
        nameless && choices.staff().invoices() ? text(index, "invoicedAmount") : null,
        raw(index, "correctsLineId").isBlank() ? null : text(index, "correctsLineId"),
        begun ? corrects(index) : null,
        chosen.map(people::warning).orElse(null));
  }

  private Optional<Staff.Person> person(int index) {
    return choices.staff().find(raw(index, LineRows.PERSON));
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
    String words = cell.equals(LineRows.PERSON) ? person() : page.text("declaring.form." + cell);
    String placed = place.name() == null ? words : words + ", " + place.name();
    return person(index)
        .map(person -> page.text("declaring.form.cellOf", placed, person.name()))
        .orElseGet(() -> page.text("declaring.form.cell", placed, index + 1));
  }

  private String raw(int index, String cell) {
    return input.raw(DraftRules.field(index, cell));
  }
}
