package insertionhours.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A separately awarded part of an operation, legally a contract of its own.
 *
 * @param status null without clause
 * @param penaltyPerHour for each hour missing at the end, null when the contract names none
 * @param hoursDue in force today, null without clause or calibration, 0 once cancelled
 */
public record Lot(
    long id,
    long operationId,
    long contractingAuthorityId,
    long facilitatorOrganisationId,
    int number,
    String title,
    String trade,
    ClauseKind clauseKind,
    String noClauseReason,
    ContractForm contractForm,
    String contractNumber,
    String cpvCode,
    EuroAmount amountExclTax,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate publicationOn,
    LocalDate offersDueOn,
    LocalDate notifiedOn,
    EuroAmount penaltyPerHour,
    LotStatus status,
    Hours hoursDue,
    long version) {

  /** The first month that hours may be declared for: of the start, or of a later notification. */
  @JsonIgnore
  public YearMonth firstMonth() {
    return YearMonth.from(
        notifiedOn != null && notifiedOn.isAfter(startsOn) ? notifiedOn : startsOn);
  }

  @JsonIgnore
  public YearMonth lastPlannedMonth() {
    return YearMonth.from(endsOn);
  }
}
