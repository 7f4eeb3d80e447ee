package insertionhours.declaring;

import insertionhours.forms.FormInput;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.DraftRules;
import insertionhours.obligations.Modality;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rows of the month grid as they are typed. Rows without hours are no lines: they come last, so
 * that the numbers of the lines are those of the rows.
 *
 * @param shown how many rows are offered at least
 */
public record LineRows(List<Map<String, String>> rows, int shown) {
  private static final Pattern NAME = Pattern.compile("lines\\[(\\d{1,3})]\\.(\\w{1,40})");
  static final List<String> SAYING =
      List.of(
          "hoursWorked", "trainingHours", "note", "correctsLineId", "headcount", "invoicedAmount");
  static final String PERSON = "assignmentId";
  static final int MOST = DeclarationDraft.MOST_LINES;

  /** Nothing yet. */
  public static final LineRows NONE = new LineRows(List.of(), 1);

  public LineRows {
    rows =
        Stream.concat(
                rows.stream().filter(LineRows::isLine),
                rows.stream().filter(row -> !isLine(row) && !text(row, "trade").isEmpty()))
            .limit(MOST)
            .toList();
    shown = Math.min(MOST, Math.max(Math.max(1, shown), rows.size()));
  }

  static LineRows typed(MultivaluedMap<String, String> form) {
    return typed(form, "");
  }

  /**
   * @param prefix what the names of the fields begin with
   */
  public static LineRows typed(MultivaluedMap<String, String> form, String prefix) {
    SortedMap<Integer, Map<String, String>> rows = new TreeMap<>();
    form.forEach(
        (name, values) -> {
          Matcher cell =
              NAME.matcher(name.startsWith(prefix) ? name.substring(prefix.length()) : "");
          if (cell.matches()) {
            rows.computeIfAbsent(Integer.valueOf(cell.group(1)), row -> new HashMap<>())
                .put(cell.group(2), values.get(0));
          }
        });
    String shown = form.getFirst(prefix + "shown");
    boolean readable = shown != null && shown.matches("\\d{1,3}");
    return new LineRows(List.copyOf(rows.values()), readable ? Integer.parseInt(shown) : 1);
  }

  /**
   * One row to begin with.
   *
   * @param last the last month with hours, whose lender is kept, null for none
   */
  public static LineRows beginning(String trade, Modality modality, Declaration last) {
    Long employer = last == null ? null : alike(last, trade).employerId();
    return new LineRows(
        List.of(
            Map.of(
                "trade",
                trade,
                "modality",
                modality.name(),
                "employerId",
                employer == null ? "" : employer.toString())),
        1);
  }

  /** The line of this trade among those of a month with hours, else the first one. */
  static DeclarationLine alike(Declaration month, String trade) {
    return month.lines().stream()
        .filter(line -> line.trade().equals(trade))
        .findFirst()
        .orElse(month.lines().get(0));
  }

  public static LineRows of(List<DeclarationLineDraft> lines, Locale locale) {
    return new LineRows(lines.stream().map(line -> row(line, locale)).toList(), lines.size());
  }

  LineRows with(DeclarationLineDraft line, Locale locale) {
    List<Map<String, String>> all = new ArrayList<>(rows);
    all.add(row(line, locale));
    return new LineRows(all, all.size());
  }

  /** Whether the lines among the rows are those that are kept. */
  public boolean say(Declaration kept, Locale locale) {
    return LineRows.of(lines(input()), locale).equals(LineRows.of(kept.toDraft().lines(), locale));
  }

  public LineRows oneMore() {
    return new LineRows(rows, shown + 1);
  }

  public FormInput input() {
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    write(values, "");
    return new FormInput(values);
  }

  /** The rows as fields of a form. */
  public void write(MultivaluedMap<String, String> values, String prefix) {
    for (int i = 0; i < rows.size(); i++) {
      String row = prefix + DraftRules.field(i, "");
      rows.get(i).forEach((cell, value) -> values.add(row + cell, value));
    }
  }

  /** Whether there is a line among the rows. */
  public boolean isAnyLine() {
    return !rows.isEmpty() && isLine(rows.get(0));
  }

  /** The lines among the rows, as far as they can be read. */
  public List<DeclarationLineDraft> lines(FormInput input) {
    return lines(input, "");
  }

  public List<DeclarationLineDraft> lines(FormInput input, String prefix) {
    List<DeclarationLineDraft> lines = new ArrayList<>();
    for (int i = 0; i < rows.size() && isLine(rows.get(i)); i++) {
      lines.add(line(input, prefix + DraftRules.field(i, "")));
    }
    return lines;
  }

  private static DeclarationLineDraft line(FormInput input, String row) {
    Modality modality = input.choice(row + "modality", Modality.class);
    BigDecimal worked = input.hours(row + "hoursWorked");
    boolean onlyTraining =
        input.text(row + "hoursWorked") == null && input.text(row + "trainingHours") != null;
    boolean invoiced = input.text(row + "invoicedAmount") != null;
    Long person = input.id(row + PERSON);
    return new DeclarationLineDraft(
        person,
        person == null && modality == Modality.SECONDMENT ? input.id(row + "employerId") : null,
        input.text(row + "trade"),
        modality,
        onlyTraining && !invoiced ? BigDecimal.ZERO : worked,
        input.hours(row + "trainingHours"),
        input.id(row + "correctsLineId"),
        input.text(row + "note"),
        input.whole(row + "headcount"),
        input.decimal(row + "invoicedAmount"));
  }

  static Map<String, String> row(DeclarationLineDraft line, Locale locale) {
    Map<String, String> row = new HashMap<>();
    row.put("trade", line.trade());
    row.put("modality", line.modality().name());
    boolean named = line.assignmentId() != null;
    row.put(PERSON, named ? line.assignmentId().toString() : "");
    row.put("employerId", named || line.employerId() == null ? "" : line.employerId().toString());
    row.put(
        "hoursWorked", line.hoursWorked() == null ? "" : TypedHours.of(line.hoursWorked(), locale));
    row.put(
        "trainingHours",
        line.trainingHours().signum() == 0 ? "" : TypedHours.of(line.trainingHours(), locale));
    row.put("note", line.note() == null ? "" : line.note());
    row.put("correctsLineId", line.corrects() ? line.correctsLineId().toString() : "");
    row.put("headcount", line.headcount() == null ? "" : line.headcount().toString());
    row.put(
        "invoicedAmount",
        line.invoicedAmount() == null ? "" : TypedHours.of(line.invoicedAmount(), locale));
    return row;
  }

  static boolean isLine(Map<String, String> row) {
    return SAYING.stream().anyMatch(cell -> !text(row, cell).isEmpty());
  }

  static boolean isAlike(Map<String, String> one, Map<String, String> other) {
    return Stream.of(PERSON, "trade", "modality", "employerId")
        .allMatch(cell -> text(one, cell).equals(text(other, cell)));
  }

  static String text(Map<String, String> row, String cell) {
    return row.getOrDefault(cell, "").strip();
  }
}
