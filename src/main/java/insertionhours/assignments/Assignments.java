package insertionhours.assignments;

import insertionhours.assignments.AssignmentDao.ContractRow;
import insertionhours.assignments.AssignmentDao.ProofRow;
import insertionhours.assignments.AssignmentDao.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts assignments together from their rows: two more questions however many they are. */
final class Assignments {
  private final AssignmentDao dao;

  Assignments(AssignmentDao dao) {
    this.dao = dao;
  }

  List<Assignment> of(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Long> ids = rows.stream().map(Row::id).toList();
    Map<Long, List<WorkContract>> contracts =
        dao.contracts(ids).stream()
            .collect(
                Collectors.groupingBy(
                    ContractRow::assignmentId,
                    Collectors.mapping(ContractRow::contract, Collectors.toList())));
    Map<Long, List<Proof>> proofs =
        dao.proofs(ids).stream()
            .collect(
                Collectors.groupingBy(
                    ProofRow::assignmentId,
                    Collectors.mapping(ProofRow::proof, Collectors.toList())));
    return rows.stream()
        .map(
            row ->
                whole(
                    row,
                    contracts.getOrDefault(row.id(), List.of()),
                    proofs.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static Assignment whole(Row row, List<WorkContract> contracts, List<Proof> proofs) {
    return new Assignment(
        row.id(),
        row.facilitatorOrganisationId(),
        row.operationReference(),
        row.lotId(),
        row.lotNumber(),
        row.lotTitle(),
        row.lotStatus(),
        row.beneficiaryId(),
        row.lastName(),
        row.firstName(),
        row.employerId(),
        row.employerName(),
        row.employerKind(),
        row.proposedFor(),
        row.modality(),
        row.romeCode(),
        contracts,
        proofs,
        row.prescriber(),
        row.countedSince(),
        row.proposedOn(),
        row.status(),
        row.eligibleFrom(),
        row.reasonCode(),
        row.comment(),
        row.decidedBy(),
        row.decidedAt(),
        row.version());
  }
}
