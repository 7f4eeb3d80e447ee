package insertionhours.programme;

import insertionhours.measure.EuroAmount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A coming contract, or a lot that is not awarded or has no clause, with what is to be done for it.
 *
 * @param id tells entries and lots apart; their own ids are the next two
 * @param entryId null for a lot
 * @param lotId null for an entry
 * @param byId the account that sizes the entry or follows the operation, null for nobody's
 * @param deadline null where nothing is to be done, or no date is known
 * @param amount estimated, without tax, null while unknown
 */
public record ProgrammeLine(
    long id,
    Long entryId,
    Long lotId,
    Integer lotNumber,
    String operationReference,
    String title,
    long authorityId,
    String authorityName,
    ProgrammeStep step,
    String noClauseReason,
    Long byId,
    String byName,
    LocalDate deadline,
    LocalDate publicationOn,
    LocalDate offersDueOn,
    EuroAmount amount,
    String sortKey) {

  /** 0 on time or without a deadline. */
  long daysLate(LocalDate today) {
    return deadline == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(deadline, today));
  }
}
