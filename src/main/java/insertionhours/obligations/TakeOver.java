package insertionhours.obligations;

import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.ContractForm;
import insertionhours.contracts.LotDraft;
import insertionhours.json.Cents;
import insertionhours.web.InOrder;
import insertionhours.web.PlausibleDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A contract that already runs, taken over in one form: the lot, who holds it, what it owes and
 * what was done before the tool.
 */
@InOrder(from = "startsOn", to = "endsOn")
@InOrder(from = "publicationOn", to = "offersDueOn")
public record TakeOver(
    @NotNull @Min(1) @Max(9999) Integer number,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 40) String trade,
    ClauseKind clauseKind,
    @Null(message = "{obligations.invalid.clause}") String noClauseReason,
    ContractForm contractForm,
    @Size(max = 50) String contractNumber,
    @Pattern(regexp = "\\d{8}(-\\d)?", message = "{contracts.invalid.cpv}") String cpvCode,
    @Cents @Positive @Digits(integer = 12, fraction = 2) BigDecimal amountExclTax,
    @PlausibleDate LocalDate startsOn,
    @PlausibleDate LocalDate endsOn,
    @PlausibleDate LocalDate publicationOn,
    @PlausibleDate LocalDate offersDueOn,
    @PlausibleDate LocalDate notifiedOn,
    @Cents @Positive @Digits(integer = 6, fraction = 2) BigDecimal penaltyPerHour,
    @NotNull Long holderId,
    @NotNull @Cents @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal hoursDue,
    @Valid OpeningHours openingHours) {

  /**
   * Of a lot drafted already.
   *
   * @param hoursDue of the whole contract
   * @param openingHours null for none
   */
  public static TakeOver of(
      LotDraft lot, Long holderId, BigDecimal hoursDue, OpeningHours openingHours) {
    return new TakeOver(
        lot.number(),
        lot.title(),
        lot.trade(),
        lot.clauseKind(),
        null,
        lot.contractForm(),
        lot.contractNumber(),
        lot.cpvCode(),
        lot.amountExclTax(),
        lot.startsOn(),
        lot.endsOn(),
        lot.publicationOn(),
        lot.offersDueOn(),
        lot.notifiedOn(),
        lot.penaltyPerHour(),
        holderId,
        hoursDue,
        openingHours);
  }

  /** The lot in it. */
  public LotDraft lot() {
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
        startsOn,
        endsOn,
        publicationOn,
        offersDueOn,
        notifiedOn,
        penaltyPerHour);
  }
}
