package insertionhours.portfolio;

import insertionhours.forms.FormInput;
import insertionhours.forms.Typed;
import insertionhours.obligations.Revision;
import insertionhours.obligations.RevisionDraft;
import insertionhours.obligations.ScheduleRow;
import insertionhours.obligations.ScheduleStatus;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The form of a revision: a figure, or rows of a schedule of which empty ones do not count. */
final class RevisionForm {
  static final int ROWS = 12;
  private static final int MOST_ROWS = 200;
  private static final List<String> TYPED = List.of("label", "from", "to", "hours");

  private RevisionForm() {}

  /** The name of a field of a row: {@code schedule[2].hours}. */
  static String name(int row, String part) {
    return "schedule[" + row + "]." + part;
  }

  /** The same form with its filled rows moved together, so that they are numbered as read. */
  static MultivaluedMap<String, String> compact(MultivaluedMap<String, String> form) {
    MultivaluedMap<String, String> compact = new MultivaluedHashMap<>();
    form.forEach(
        (name, values) -> {
          if (!name.startsWith("schedule[")) {
            compact.addAll(name, values);
          }
        });
    int next = 0;
    for (int row = 0; row < MOST_ROWS; row++) {
      if (isFilled(form, row)) {
        for (String part : List.of("label", "from", "to", "hours", "status")) {
          compact.putSingle(name(next, part), form.getFirst(name(row, part)));
        }
        next++;
      }
    }
    return compact;
  }

  static int filledRows(MultivaluedMap<String, String> form) {
    return (int) IntStream.range(0, MOST_ROWS).filter(row -> isFilled(form, row)).count();
  }

  static RevisionDraft read(FormInput input, int rows) {
    List<ScheduleRow> schedule = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      schedule.add(
          new ScheduleRow(
              input.text(name(row, "label")),
              input.date(name(row, "from")),
              input.date(name(row, "to")),
              input.decimal(name(row, "hours")),
              input.choice(name(row, "status"), ScheduleStatus.class)));
    }
    return new RevisionDraft(
        input.decimal("hoursDue"),
        input.date("effectiveOn"),
        input.text("reason"),
        input.text("amendmentNumber"),
        input.text("decisionReference"),
        schedule);
  }

  /** Valid from today; the schedule as it stands, to be changed. */
  static Map<String, Object> blank(List<Revision> revisions, LocalDate today, Locale locale) {
    Map<String, Object> values = new HashMap<>();
    values.put("effectiveOn", today);
    List<ScheduleRow> schedule = lastSchedule(revisions);
    for (int row = 0; row < schedule.size(); row++) {
      ScheduleRow kept = schedule.get(row);
      values.put(name(row, "label"), kept.label());
      values.put(name(row, "from"), kept.from());
      values.put(name(row, "to"), kept.to());
      values.put(name(row, "hours"), Typed.number(kept.hours(), locale));
      values.put(name(row, "status"), kept.status());
    }
    return values;
  }

  static List<ScheduleRow> lastSchedule(List<Revision> revisions) {
    return revisions.isEmpty() ? List.of() : revisions.get(revisions.size() - 1).schedule();
  }

  private static boolean isFilled(MultivaluedMap<String, String> form, int row) {
    return TYPED.stream()
        .map(part -> form.getFirst(name(row, part)))
        .anyMatch(value -> value != null && !value.isBlank());
  }
}
