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
import java.util.stream.IntStream;

/**
 * The proposal of a person for a lot.
 *
 * @param employerId whose contract the person has; engaged on the lot, or lending
 * @param proposedFor of several own enterprises the one that somebody lent works for; null where it
 *     goes without saying, and for facilitators
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
    Long proposedFor,
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

  /** By who is its employer, or by a facilitator. */
  public AssignmentDraft(
      Long beneficiaryId,
      Long employerId,
      Modality modality,
      String romeCode,
      List<WorkContract> contracts,
      List<Proof> proofs,
      String prescriber,
      LocalDate countedSince) {
    this(
        beneficiaryId,
        employerId,
        null,
        modality,
        romeCode,
        contracts,
        proofs,
        prescriber,
        countedSince);
  }

  /** The same of a person. */
  AssignmentDraft of(long person) {
    return with(person, proposedFor, contracts, proofs);
  }

  /** The same, by whom it was proposed first. */
  AssignmentDraft by(Long proposer) {
    return with(beneficiaryId, proposer, contracts, proofs);
  }

  /** The first proof that does not say what it is; -1 for none. */
  int untypedProof() {
    return IntStream.range(0, proofs.size())
        .filter(i -> proofs.get(i).type() == null)
        .findFirst()
        .orElse(-1);
  }

  /** The same with other contracts and proofs. */
  AssignmentDraft with(List<WorkContract> otherContracts, List<Proof> otherProofs) {
    return with(beneficiaryId, proposedFor, otherContracts, otherProofs);
  }

  private AssignmentDraft with(
      Long person, Long proposer, List<WorkContract> otherContracts, List<Proof> otherProofs) {
    return new AssignmentDraft(
        person,
        employerId,
        proposer,
        modality,
        romeCode,
        otherContracts,
        otherProofs,
        prescriber,
        countedSince);
  }
}
