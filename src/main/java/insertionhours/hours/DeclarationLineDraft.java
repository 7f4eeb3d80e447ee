package insertionhours.hours;

import insertionhours.journal.NoSocialSecurityNumber;
import insertionhours.json.Cents;
import insertionhours.json.ReadOnlyFields;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A line as it is declared: hours of one month of one person in one trade and modality.
 *
 * @param assignmentId whose hours they are: needed from a declarant, except of the adapted sector
 * @param employerId who lends the staff, null for the declaring enterprise itself
 * @param trade a code of the reference table of trades
 * @param hoursWorked on the site, at most 9999.99; null where an invoice is converted into them
 * @param trainingHours on top of the hours worked, at most 9999.99, 0 when absent
 * @param correctsLineId the accepted line that this one replaces once it is accepted; then no hours
 *     at all mean that there were none
 * @param headcount how many people are behind a line that names nobody
 * @param invoicedAmount euros excluding tax, of the adapted sector: the hours worked are what the
 *     lot's counting policy makes of it, whatever was given for them
 */
@HoursOrInvoice
@ReadOnlyFields({
  "id",
  "beneficiary",
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
    @Cents @PositiveOrZero @DecimalMax(MOST_HOURS) BigDecimal hoursWorked,
    @Cents @PositiveOrZero @DecimalMax(MOST_HOURS) BigDecimal trainingHours,
    Long correctsLineId,
    @Size(max = 500) @NoSocialSecurityNumber String note,
    @Min(1) @Max(9999) Integer headcount,
    @Cents @Positive @DecimalMax("999999999.99") BigDecimal invoicedAmount) {
  static final String MOST_HOURS = "9999.99";

  public DeclarationLineDraft {
    trainingHours = trainingHours == null ? BigDecimal.ZERO : trainingHours;
    note = note == null || note.isBlank() ? null : note.strip();
  }

  /** Of one person, or of nobody in particular. */
  public DeclarationLineDraft(
      Long assignmentId,
      Long employerId,
      String trade,
      Modality modality,
      BigDecimal hoursWorked,
      BigDecimal trainingHours,
      Long correctsLineId,
      String note) {
    this(
        assignmentId,
        employerId,
        trade,
        modality,
        hoursWorked,
        trainingHours,
        correctsLineId,
        note,
        null,
        null);
  }

  /** Hours worked and in training together. */
  Hours hoursDeclared() {
    return new Hours(hoursWorked.add(trainingHours));
  }

  /** The same, in the place of an accepted line. */
  public DeclarationLineDraft correcting(long lineId) {
    return with(assignmentId, employerId, modality, hoursWorked, lineId);
  }

  /** The same hours of a person. */
  public DeclarationLineDraft of(Long assignment, Long employer) {
    return of(assignment, employer, modality);
  }

  DeclarationLineDraft of(Long assignment, Long employer, Modality how) {
    return with(assignment, employer, how, hoursWorked, correctsLineId);
  }

  DeclarationLineDraft working(BigDecimal hours) {
    return with(assignmentId, employerId, modality, hours, correctsLineId);
  }

  private DeclarationLineDraft with(
      Long assignment, Long employer, Modality how, BigDecimal worked, Long corrected) {
    return new DeclarationLineDraft(
        assignment,
        employer,
        trade,
        how,
        worked,
        trainingHours,
        corrected,
        note,
        headcount,
        invoicedAmount);
  }

  public boolean corrects() {
    return correctsLineId != null;
  }

  /** Whether it says whose hours they are. */
  boolean named() {
    return assignmentId != null;
  }
}
