package insertionhours.programme;

import insertionhours.json.Cents;
import insertionhours.json.ReadOnlyFields;
import insertionhours.web.InOrder;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A coming contract as its facilitator states it.
 *
 * @param facilitatorOrganisationId null for the first of the actor's; never changed later
 * @param receivedOn today when absent
 * @param sizeBy proposed when absent
 * @param decision to be studied when absent
 * @param noClauseReason needed without clause, and only then
 */
@ReadOnlyFields({"id", "contractingAuthorityName", "sizerName", "operationId", "lotId"})
@InOrder(from = "publicationOn", to = "offersDueOn")
@InOrder(from = "receivedOn", to = "sizeBy")
@DecisionWithReason
public record ComingContractDraft(
    Long facilitatorOrganisationId,
    @NotNull Long contractingAuthorityId,
    @NotBlank @Size(max = 200) String title,
    @NotBlank @Size(max = 40) String trade,
    @Cents @Positive @Digits(integer = 12, fraction = 2) BigDecimal estimatedAmount,
    @Min(1) @Max(600) Integer durationMonths,
    @PlausibleDate LocalDate publicationOn,
    @PlausibleDate LocalDate offersDueOn,
    @PlausibleDate LocalDate receivedOn,
    Long sizerId,
    @PlausibleDate LocalDate sizeBy,
    ProgrammeDecision decision,
    @Size(max = 500) String noClauseReason,
    @Size(max = 2000) String note) {

  public ComingContractDraft {
    decision = decision == null ? ProgrammeDecision.TO_STUDY : decision;
  }

  /** With what follows from the rest. */
  ComingContractDraft completed(LocalDate received) {
    LocalDate due = sizeBy == null ? SizingDeadline.proposed(received, publicationOn) : sizeBy;
    return new ComingContractDraft(
        facilitatorOrganisationId,
        contractingAuthorityId,
        title,
        trade,
        estimatedAmount,
        durationMonths,
        publicationOn,
        offersDueOn,
        received,
        sizerId,
        due,
        decision,
        noClauseReason,
        note);
  }
}
