package insertionhours.programme;

import insertionhours.measure.EuroAmount;
import java.time.LocalDate;

/**
 * A contract that a buyer has announced.
 *
 * @param sizerId the facilitator's account, null while nobody's
 * @param sizeBy by when it is to be decided and sized
 * @param noClauseReason a code of the reference table or a text, null with a clause
 * @param operationId what it became, null before
 */
public record ComingContract(
    long id,
    long facilitatorOrganisationId,
    long contractingAuthorityId,
    String contractingAuthorityName,
    String title,
    String trade,
    EuroAmount estimatedAmount,
    Integer durationMonths,
    LocalDate publicationOn,
    LocalDate offersDueOn,
    LocalDate receivedOn,
    Long sizerId,
    String sizerName,
    LocalDate sizeBy,
    ProgrammeDecision decision,
    String noClauseReason,
    String note,
    Long operationId,
    Long lotId,
    long version) {}
