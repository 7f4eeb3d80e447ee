package insertionhours.hours;

import com.fasterxml.jackson.annotation.JsonProperty;
import insertionhours.counting.ReasonCode;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A line behind the totals of a lot.
 *
 * @param enterprise that declared it
 * @param assignmentId whose hours they are, null for a total and for those who may not see people
 * @param beneficiary the person, for facilitators alone
 * @param employer that lends the staff, null for the enterprise itself
 * @param hoursAccepted null until decided
 * @param reasonCode of what is not accepted, else null
 * @param decidedBy the name of the account, null until decided
 * @param note of the enterprise, for those who may read its declaration, else null
 */
public record LotHoursLine(
    long declarationId,
    long lineId,
    YearMonth month,
    int sequence,
    Party enterprise,
    Long assignmentId,
    NamedPerson beneficiary,
    Party employer,
    String trade,
    Modality modality,
    Hours hoursWorked,
    Hours trainingHours,
    Hours hoursAccepted,
    LineStatus status,
    ReasonCode reasonCode,
    String decidedBy,
    Instant decidedAt,
    String note) {

  /** An enterprise by name. */
  public record Party(long id, String name) {}

  /** Hours worked and in training together. */
  @JsonProperty
  public Hours hoursDeclared() {
    return hoursWorked.plus(trainingHours);
  }
}
