package insertionhours.obligations;

import insertionhours.json.Cents;
import insertionhours.measure.Hours;
import insertionhours.web.PlausibleDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * A new figure for an obligation from a date on, even a lower one.
 *
 * @param hoursDue absent when a schedule is given
 * @param schedule whose firm rows add up to the new figure; absent when the figure is given
 */
@DueOrSchedule
public record RevisionDraft(
    @Cents @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal hoursDue,
    @NotNull @PlausibleDate LocalDate effectiveOn,
    @NotBlank @Size(max = 1000) String reason,
    @Size(max = 50) String amendmentNumber,
    @Size(max = 100) String decisionReference,
    @Size(max = 200) List<@NotNull @Valid ScheduleRow> schedule) {

  public RevisionDraft {
    schedule = schedule == null ? List.of() : Collections.unmodifiableList(schedule);
  }

  Hours due() {
    return schedule.isEmpty()
        ? new Hours(hoursDue)
        : Hours.sum(schedule.stream().map(ScheduleRow::firmHours).toList());
  }
}
