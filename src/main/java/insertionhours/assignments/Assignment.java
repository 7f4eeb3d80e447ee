package insertionhours.assignments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.counting.ReasonCode;
import insertionhours.obligations.Modality;
import insertionhours.organisations.EnterpriseKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A person with an employer on a lot, with the successive contracts of it.
 *
 * @param proposedFor the enterprise whose declarant proposed it, null for a facilitator
 * @param eligibleFrom the first day whose hours count, null until admitted: the start of the first
 *     contract if proposed by then, else the day of the proposal, unless a facilitator said
 *     otherwise
 */
public record Assignment(
    long id,
    long lotId,
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

  /** The start of its first contract. */
  @JsonIgnore
  public LocalDate firstDay() {
    return contracts.stream().map(WorkContract::startsOn).min(LocalDate::compareTo).orElseThrow();
  }
}
