package insertionhours.declaring;

import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.ZeroReason;
import java.time.YearMonth;
import java.util.List;

/**
 * What is fixed about a declaration that is being written.
 *
 * @param onBehalf whether the facilitator writes it in the enterprise's stead
 * @param sequence 0 for the first of the month, then that of the supplement
 * @param staff whose hours may be written down
 * @param kept what is kept of it, null while nothing is
 */
record Sheet(
    Lot lot,
    Operation operation,
    long enterpriseId,
    String enterpriseName,
    YearMonth month,
    boolean onBehalf,
    boolean supplement,
    Declaration kept,
    Staff staff) {

  DeclarationDraft draft(List<DeclarationLineDraft> lines) {
    return new DeclarationDraft(enterpriseId, month, null, supplement, lines);
  }

  DeclarationDraft none(ZeroReason reason) {
    return new DeclarationDraft(enterpriseId, month, reason, supplement, List.of());
  }
}
