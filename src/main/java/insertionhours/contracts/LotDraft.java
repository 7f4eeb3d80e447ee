package insertionhours.contracts;

import insertionhours.json.Cents;
import insertionhours.json.ReadOnlyFields;
import insertionhours.web.InOrder;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A lot as its facilitator states it.
 *
 * @param number within the operation
 * @param trade a code of the reference table of trades
 * @param clauseKind a condition of execution when absent
 * @param noClauseReason needed for, and only for, a lot without clause
 * @param amountExclTax in euros, null while unknown
 * @param startsOn the operation's when absent
 * @param endsOn the operation's when absent
 * @param penaltyPerHour in euros for each hour missing at the end; null for the one agreed with the
 *     authority
 */
@ReadOnlyFields({
  "id",
  "operationId",
  "contractingAuthorityId",
  "facilitatorOrganisationId",
  "status",
  "hoursDue"
})
@InOrder(from = "startsOn", to = "endsOn")
@InOrder(from = "publicationOn", to = "offersDueOn")
@ReasonForNoClause
public record LotDraft(
    @NotNull @Min(1) @Max(9999) Integer number,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 40) String trade,
    ClauseKind clauseKind,
    @Size(max = 500) String noClauseReason,
    ContractForm contractForm,
    @Size(max = 50) String contractNumber,
    @Pattern(regexp = "\\d{8}(-\\d)?", message = "{contracts.invalid.cpv}") String cpvCode,
    @Cents @Positive @Digits(integer = 12, fraction = 2) BigDecimal amountExclTax,
    @PlausibleDate LocalDate startsOn,
    @PlausibleDate LocalDate endsOn,
    @PlausibleDate LocalDate publicationOn,
    @PlausibleDate LocalDate offersDueOn,
    @PlausibleDate LocalDate notifiedOn,
    @Cents @Positive @Digits(integer = 6, fraction = 2) BigDecimal penaltyPerHour) {

  public LotDraft {
    clauseKind = clauseKind == null ? ClauseKind.CONDITION : clauseKind;
    contractForm = contractForm == null ? ContractForm.ORDINARY : contractForm;
  }

  /** With the operation's dates where the lot has none of its own. */
  LotDraft within(Operation operation) {
    return new LotDraft(
        number,
        title,
        trade,
        clauseKind,
        noClauseReason,
        contractForm,
        contractNumber,
        cpvCode,
        amountExclTax,
        startsOn == null ? operation.startsOn() : startsOn,
        endsOn == null ? operation.endsOn() : endsOn,
        publicationOn,
        offersDueOn,
        notifiedOn,
        penaltyPerHour);
  }
}
