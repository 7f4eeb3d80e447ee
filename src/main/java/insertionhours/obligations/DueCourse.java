package insertionhours.obligations;

import insertionhours.measure.Hours;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The hours due of a lot over time: what bound at its award, from its start on, until a revision
 * replaces it, then what the last revision in force says.
 *
 * @param first hours due before any revision, null while none are known
 */
public record DueCourse(Hours first, List<Figure> figures) {
  /**
   * The figure of a revision.
   *
   * @param schedule empty when the hours are owed evenly over the lot's dates
   */
  public record Figure(
      int number, LocalDate effectiveOn, Hours hoursDue, List<ScheduleRow> schedule) {}

  /** The hours due on a day, empty while none are known. */
  public Optional<Hours> on(LocalDate day) {
    return inForce(day).map(Figure::hoursDue).or(() -> Optional.ofNullable(first));
  }

  /** The schedule in force on a day, empty without any. */
  public List<ScheduleRow> scheduleOn(LocalDate day) {
    return inForce(day).map(Figure::schedule).orElse(List.of());
  }

  private Optional<Figure> inForce(LocalDate day) {
    return figures.stream()
        .filter(figure -> !figure.effectiveOn().isAfter(day))
        .max(Comparator.comparing(Figure::effectiveOn).thenComparing(Figure::number));
  }
}
