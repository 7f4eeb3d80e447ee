package insertionhours.obligations;

import insertionhours.measure.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A figure that replaces the one before from its date on. Revisions are added, never changed.
 *
 * @param recordedBy the name of the account
 */
public record Revision(
    int number,
    Hours hoursDue,
    LocalDate effectiveOn,
    String reason,
    String amendmentNumber,
    String decisionReference,
    List<ScheduleRow> schedule,
    Instant recordedAt,
    String recordedBy) {
  DueCourse.Figure figure() {
    return new DueCourse.Figure(number, effectiveOn, hoursDue, schedule);
  }
}
