package insertionhours.hours;

import com.fasterxml.jackson.annotation.JsonProperty;
import insertionhours.counting.ReasonCode;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A declared line and what became of it.
 *
 * @param assignmentId whose hours they are, null for a total that names nobody
 * @param beneficiary the person of the assignment
 * @param employerId who lends the staff, null for the declaring enterprise itself
 * @param trainingHours on top of the hours worked
 * @param hoursAccepted null until decided, at most the hours worked
 * @param reasonCode of what is not accepted, else null
 * @param awaitedDocument what a pending line waits for, else null
 * @param headcount people behind a total, null where they are named or unknown
 * @param invoicedAmount what the hours worked were converted from, else null
 * @param replaced whether an accepted correction has taken its place in every total
 */
public record DeclarationLine(
    long id,
    Long assignmentId,
    @Nested("beneficiary") NamedPerson beneficiary,
    Long employerId,
    String employerName,
    String trade,
    Modality modality,
    Hours hoursWorked,
    Hours trainingHours,
    Long correctsLineId,
    String note,
    Integer headcount,
    EuroAmount invoicedAmount,
    Hours hoursAccepted,
    LineStatus status,
    ReasonCode reasonCode,
    String awaitedDocument,
    boolean replaced) {

  /** Hours worked and in training together. */
  @JsonProperty
  public Hours hoursDeclared() {
    return hoursWorked.plus(trainingHours);
  }

  /** Whether it still awaits a decision. */
  public boolean waits() {
    return status == LineStatus.PENDING;
  }

  /** What would declare the same. */
  public DeclarationLineDraft toDraft() {
    return new DeclarationLineDraft(
        assignmentId,
        employerId,
        trade,
        modality,
        hoursWorked.value(),
        trainingHours.value(),
        correctsLineId,
        note,
        headcount,
        invoicedAmount == null ? null : invoicedAmount.value());
  }
}
