package insertionhours.assignments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.contracts.LotStatus;
import insertionhours.counting.ReasonCode;
import insertionhours.obligations.Modality;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.problems.Conflict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A person with an employer on a lot, with the successive contracts of it.
 *
 * @param lastName null once erased, like the first name
 * @param proposedFor the enterprise whose declarant proposed it, null for a facilitator
 * @param contracts in the order of their starts
 * @param eligibleFrom the first day whose hours count, null until admitted: the start of the first
 *     contract if proposed by then, else the day of the proposal, unless a facilitator said
 *     otherwise
 * @param decidedBy null while nobody has
 */
public record Assignment(
    long id,
    @JsonIgnore long facilitatorOrganisationId,
    String operationReference,
    long lotId,
    int lotNumber,
    String lotTitle,
    @JsonIgnore LotStatus lotStatus,
    long beneficiaryId,
    String lastName,
    String firstName,
    long employerId,
    String employerName,
    @JsonIgnore EnterpriseKind employerKind,
    Long proposedFor,
    Modality modality,
    String romeCode,
    List<WorkContract> contracts,
    List<Proof> proofs,
    String prescriber,
    LocalDate countedSince,
    LocalDate proposedOn,
    AssignmentStatus status,
    LocalDate eligibleFrom,
    ReasonCode reasonCode,
    String comment,
    String decidedBy,
    Instant decidedAt,
    long version) {

  public Assignment {
    contracts = List.copyOf(contracts);
    proofs = List.copyOf(proofs);
  }

  /**
   * Nothing more is written of who is erased.
   *
   * @throws Conflict IDENTITY_ERASED
   */
  public void checkNotErased() {
    if (erased()) {
      throw new Conflict("IDENTITY_ERASED");
    }
  }

  boolean erased() {
    return lastName == null;
  }

  /** The start of its first contract. */
  @JsonIgnore
  public LocalDate firstDay() {
    return contracts.stream().map(WorkContract::startsOn).min(LocalDate::compareTo).orElseThrow();
  }

  /** From when the person counts unless a facilitator says otherwise. */
  @JsonIgnore
  public LocalDate usualFrom() {
    return usualFrom(firstDay(), proposedOn);
  }

  /** The first contract day of who was proposed by then, else the day of the proposal. */
  static LocalDate usualFrom(LocalDate firstDay, LocalDate proposedOn) {
    return proposedOn.isAfter(firstDay) ? proposedOn : firstDay;
  }

  /** Without what tells why the person is eligible. */
  Assignment withoutCriterion() {
    return new Assignment(
        id,
        facilitatorOrganisationId,
        operationReference,
        lotId,
        lotNumber,
        lotTitle,
        lotStatus,
        beneficiaryId,
        lastName,
        firstName,
        employerId,
        employerName,
        employerKind,
        proposedFor,
        modality,
        romeCode,
        contracts,
        proofs.stream().map(Proof::withoutCriterion).toList(),
        prescriber,
        countedSince,
        proposedOn,
        status,
        eligibleFrom,
        reasonCode,
        comment,
        decidedBy,
        decidedAt,
        version);
  }

  /** As it would be proposed again. */
  AssignmentDraft toDraft() {
    return new AssignmentDraft(
        beneficiaryId,
        employerId,
        proposedFor,
        modality,
        romeCode,
        contracts,
        proofs,
        prescriber,
        countedSince);
  }
}
