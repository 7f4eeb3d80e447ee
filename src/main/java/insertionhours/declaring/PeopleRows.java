package insertionhours.declaring;

import static insertionhours.declaring.LineRows.PERSON;
import static insertionhours.declaring.LineRows.text;

import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.obligations.Modality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the people of a lot mean for the rows of its grid. */
public final class PeopleRows {
  private static final String MODALITY = "modality";

  private PeopleRows() {}

  /**
   * With a row for everybody who works in the month and has none yet.
   *
   * @param trade that the lot has, for who has no hours yet
   * @param last lines with hours of an earlier month, whose trades are kept
   */
  public static LineRows withAll(
      LineRows rows, Staff staff, String trade, List<DeclarationLine> last) {
    List<Map<String, String>> all = new ArrayList<>(rows.rows());
    for (Staff.Person person : staff.expected()) {
      String id = Long.toString(person.assignmentId());
      if (all.stream().noneMatch(row -> text(row, PERSON).equals(id))) {
        String usual =
            last.stream()
                .filter(line -> Objects.equals(line.assignmentId(), person.assignmentId()))
                .map(DeclarationLine::trade)
                .findFirst()
                .orElse(trade);
        all.add(Map.of(PERSON, id, "trade", usual));
      }
    }
    return new LineRows(all, all.size());
  }

  /**
   * The same rows as another month's, without hours, unless they are there already; of the people
   * those who work in this month.
   */
  public static LineRows withRowsOf(
      LineRows rows, List<DeclarationLineDraft> lines, Staff staff, Locale locale) {
    List<Map<String, String>> all =
        new ArrayList<>(rows.rows().stream().filter(LineRows::isLine).toList());
    for (DeclarationLineDraft line : lines) {
      Map<String, String> row = LineRows.row(line, locale);
      LineRows.SAYING.forEach(row::remove);
      if (mayStand(line, staff) && all.stream().noneMatch(other -> LineRows.isAlike(other, row))) {
        all.add(row);
      }
    }
    return new LineRows(all, all.size());
  }

  /** Whether it is of somebody who works in the month, or a total that names nobody. */
  public static boolean mayStand(DeclarationLineDraft line, Staff staff) {
    return line.assignmentId() == null
        ? staff.totals()
        : staff.expected().stream()
            .anyMatch(person -> person.assignmentId() == line.assignmentId());
  }

  /**
   * How the people of the rows are employed is not asked again. Of who is not known, or not chosen
   * yet, something is said, so that the person is what is asked for.
   */
  public static LineRows completed(LineRows rows, Staff staff) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Map<String, String> row : rows.rows()) {
      Map<String, String> whole = new HashMap<>(row);
      boolean named = !text(row, PERSON).isEmpty();
      if (named) {
        whole.remove("employerId");
      }
      if (named || text(row, MODALITY).isEmpty()) {
        Modality modality =
            staff.find(text(row, PERSON)).map(Staff.Person::modality).orElse(Modality.DIRECT_HIRE);
        whole.put(MODALITY, modality.name());
      }
      all.add(whole);
    }
    return new LineRows(all, rows.shown());
  }
}
