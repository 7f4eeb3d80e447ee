package insertionhours.assignments;

import insertionhours.journal.NoSocialSecurityNumber;
import insertionhours.json.ReadOnlyFields;
import insertionhours.obligations.Modality;
import insertionhours.web.PlausibleDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * The proposal of a person for a lot.
 *
 * @param employerId whose contract the person has; engaged on the lot, or lending
 * @param romeCode of the job, one letter and four digits, null when unknown
 * @param contracts all contracts with this employer on this lot, in any order
 * @param prescriber who referred the person, null when nobody did
 * @param countedSince from when a facilitator has counted the person before using this tool, null
 *     otherwise; hers alone to state
 */
@ReadOnlyFields({
  "id",
  "lotId",
  "lotNumber",
  "lotTitle",
  "operationReference",
  "lastName",
  "firstName",
  "employerName",
  "proposedFor",
  "proposedOn",
  "status",
  "eligibleFrom",
  "reasonCode",
  "comment",
  "decidedBy",
  "decidedAt",
  "warnings"
})
public record AssignmentDraft(
    @NotNull Long beneficiaryId,
    @NotNull Long employerId,
    @NotNull Modality modality,
    @Pattern(regexp = "[A-N][0-9]{4}", message = "{assignments.invalid.romeCode}") String romeCode,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid WorkContract> contracts,
    @Size(max = 20) List<@NotNull @Valid Proof> proofs,
    @Size(max = 200) @NoSocialSecurityNumber String prescriber,
    @PlausibleDate LocalDate countedSince) {

  public AssignmentDraft {
    contracts = contracts == null ? List.of() : contracts;
    proofs = proofs == null ? List.of() : proofs;
    prescriber = prescriber == null || prescriber.isBlank() ? null : prescriber.strip();
  }

  /** The same of a person. */
  AssignmentDraft of(long person) {
    return new AssignmentDraft(
        person, employerId, modality, romeCode, contracts, proofs, prescriber, countedSince);
  }

  /** The same with other contracts and proofs. */
  AssignmentDraft with(List<WorkContract> otherContracts, List<Proof> otherProofs) {
    return new AssignmentDraft(
        beneficiaryId,
        employerId,
        modality,
        romeCode,
        otherContracts,
        otherProofs,
        prescriber,
        countedSince);
  }
}
