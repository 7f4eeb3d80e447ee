package insertionhours.hours;

import insertionhours.json.Cents;
import insertionhours.json.ReadOnlyFields;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A line as it is declared: hours of one month in one trade and modality.
 *
 * @param employerId who lends the staff, null for the declaring enterprise itself
 * @param trade a code of the reference table of trades
 * @param hoursWorked on the site, at most 9999.99
 * @param trainingHours on top of the hours worked, at most 9999.99, 0 when absent
 * @param correctsLineId the accepted line that this one replaces once it is accepted; then no hours
 *     at all mean that there were none
 */
@ReadOnlyFields({
  "id",
  "employerName",
  "hoursDeclared",
  "hoursAccepted",
  "status",
  "reasonCode",
  "awaitedDocument",
  "replaced"
})
public record DeclarationLineDraft(
    Long assignmentId,
    Long employerId,
    @NotBlank @Size(max = 40) String trade,
    @NotNull Modality modality,
    @NotNull @Cents @PositiveOrZero @DecimalMax("9999.99") BigDecimal hoursWorked,
    @Cents @PositiveOrZero @DecimalMax("9999.99") BigDecimal trainingHours,
    Long correctsLineId,
    @Size(max = 500) String note) {

  public DeclarationLineDraft {
    trainingHours = trainingHours == null ? BigDecimal.ZERO : trainingHours;
    note = note == null || note.isBlank() ? null : note.strip();
  }

  /** Hours worked and in training together. */
  Hours hoursDeclared() {
    return new Hours(hoursWorked.add(trainingHours));
  }

  /** The same, in the place of an accepted line. */
  public DeclarationLineDraft correcting(long lineId) {
    return new DeclarationLineDraft(
        assignmentId, employerId, trade, modality, hoursWorked, trainingHours, lineId, note);
  }

  public boolean corrects() {
    return correctsLineId != null;
  }
}
