package insertionhours.declaring;

import insertionhours.assignments.AssignmentStatus;
import insertionhours.forms.FormField.Option;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The people of a grid, worded for its rows. */
final class GridPeople {
  /**
   * Whose hours a row has.
   *
   * @param employer who lends the person, null for the firm itself
   * @param state null for who is admitted
   */
  public record Who(String name, String employer, String state, String stateLabel) {}

  private final PageContext page;
  private final Staff staff;
  private final Map<Long, BigDecimal> typed;

  /**
   * @param lines as far as they can be read
   */
  GridPeople(PageContext page, Staff staff, List<DeclarationLineDraft> lines) {
    this.page = page;
    this.staff = staff;
    this.typed = byPerson(lines);
  }

  Who who(Staff.Person person) {
    boolean admitted = person.status() == AssignmentStatus.ADMITTED;
    return new Who(
        person.name(),
        person.employer(),
        admitted ? null : person.status().name(),
        admitted ? null : page.messages().label(person.status()));
  }

  /** Of the firm's own figures alone: all that is typed of the person here; null for nothing. */
  String warning(Staff.Person person) {
    Hours most = staff.warningHours();
    boolean many =
        typed.getOrDefault(person.assignmentId(), BigDecimal.ZERO).compareTo(most.value()) > 0;
    return many ? page.text("declaring.form.many", most) : null;
  }

  /**
   * Who may be chosen for a row.
   *
   * @param chosen "" for nobody
   */
  List<Option> options(String chosen) {
    List<Option> options = new ArrayList<>();
    String nobody = staff.totals() ? "declaring.form.nobody" : "declaring.form.choosePerson";
    options.add(new Option("", page.text(nobody), chosen.isEmpty()));
    for (Staff.Person person : staff.expected()) {
      options.add(new Option(Long.toString(person.assignmentId()), person.name(), false));
    }
    return options;
  }

  private static Map<Long, BigDecimal> byPerson(List<DeclarationLineDraft> lines) {
    Map<Long, BigDecimal> hours = new HashMap<>();
    for (DeclarationLineDraft line : lines) {
      if (line.assignmentId() != null) {
        Stream.of(line.hoursWorked(), line.trainingHours())
            .filter(Objects::nonNull)
            .forEach(some -> hours.merge(line.assignmentId(), some, BigDecimal::add));
      }
    }
    return hours;
  }
}
