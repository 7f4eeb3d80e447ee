package insertionhours.assignments;

import insertionhours.counting.ReasonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Writes assignments. */
interface AssignmentChangeDao {
  /**
   * Until the end of the transaction nobody else changes the assignment or decides on the hours of
   * the person, the person first, as all who decide on people take them.
   */
  default Optional<Long> hold(long id) {
    Optional<Long> held = Optional.empty();
    for (Optional<Long> person = personOf(id); !person.equals(held); person = personOf(id)) {
      person.ifPresent(this::holdPerson);
      held = person;
    }
    return holdAlone(id);
  }

  @SqlQuery("SELECT id FROM assignment WHERE id = :id FOR UPDATE")
  Optional<Long> holdAlone(long id);

  /** Empty from when the records of two persons were made one. */
  @SqlQuery("SELECT id FROM insertion_person WHERE id = :personId FOR UPDATE")
  Optional<Long> holdPerson(long personId);

  @SqlQuery(
      """
      SELECT s.person_id
      FROM assignment a
      JOIN lot l ON l.id = a.lot_id
      JOIN operation o ON o.id = l.operation_id
      JOIN beneficiary_scope s
        ON s.beneficiary_id = a.beneficiary_id
       AND s.facilitator_organisation_id = o.facilitator_organisation_id
      WHERE a.id = :id
      """)
  Optional<Long> personOf(long id);

  @SqlUpdate(
      """
      INSERT INTO assignment (beneficiary_id, lot_id, employer_id, proposed_for, modality, rome_code,
                              prescriber, counted_since, proposed_on, proposed_by, status)
      VALUES (:draft.beneficiaryId, :lotId, :draft.employerId, :proposedFor, :draft.modality,
              :draft.romeCode, :draft.prescriber, :draft.countedSince, :today, :accountId,
              'PROPOSED')
      """)
  @GetGeneratedKeys("id")
  long insert(
      long lotId,
      Long proposedFor,
      @BindMethods("draft") AssignmentDraft draft,
      LocalDate today,
      long accountId);

  @SqlUpdate(
      """
      UPDATE assignment
      SET modality = :draft.modality, rome_code = :draft.romeCode, prescriber = :draft.prescriber,
          counted_since = :draft.countedSince, version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int update(long id, @BindMethods("draft") AssignmentDraft draft, long version);

  @SqlUpdate(
      """
      INSERT INTO assignment_contract (assignment_id, position, contract_type, starts_on, ends_on)
      VALUES (:id, :position, :contract.contractType, :contract.startsOn, :contract.endsOn)
      """)
  void insertContract(long id, int position, @BindMethods("contract") WorkContract contract);

  @SqlUpdate(
      """
      INSERT INTO assignment_proof (assignment_id, position, proof_type, issued_on, valid_until,
                                    seen_on)
      VALUES (:id, :position, :proof.type, :proof.issuedOn, :proof.validUntil, :proof.seenOn)
      """)
  void insertProof(long id, int position, @BindMethods("proof") Proof proof);

  @SqlUpdate("DELETE FROM assignment_contract WHERE assignment_id = :id")
  void deleteContracts(long id);

  @SqlUpdate("DELETE FROM assignment_proof WHERE assignment_id = :id")
  void deleteProofs(long id);

  @SqlUpdate(
      "UPDATE assignment_proof SET seen_on = :today WHERE assignment_id = :id AND seen_on IS NULL")
  void seeProofs(long id, LocalDate today);

  default void insertParts(long id, List<WorkContract> contracts, List<Proof> proofs) {
    for (int i = 0; i < contracts.size(); i++) {
      insertContract(id, i, contracts.get(i));
    }
    for (int i = 0; i < proofs.size(); i++) {
      insertProof(id, i, proofs.get(i));
    }
  }

  default void deleteParts(long id) {
    deleteContracts(id);
    deleteProofs(id);
  }

  @SqlUpdate(
      """
      UPDATE assignment
      SET status = :status, eligible_from = :eligibleFrom, reason_code = :reason,
          comment = :comment, decided_by = :accountId, decided_at = :now, version = version + 1
      WHERE id = :id
      """)
  void decide(
      long id,
      AssignmentStatus status,
      LocalDate eligibleFrom,
      ReasonCode reason,
      String comment,
      long accountId,
      Instant now);

  /** Lines, files and months: nothing of it may be lost with an assignment. */
  @SqlQuery(
      """
      SELECT (SELECT COUNT(*) FROM declaration_line WHERE assignment_id = :id)
           + (SELECT COUNT(*) FROM evidence_file WHERE assignment_id = :id)
           + (SELECT COUNT(*) FROM assignment_month WHERE assignment_id = :id)
      """)
  long countDependents(long id);

  /** Lines with accepted hours that no correction has replaced. */
  @SqlQuery(
      """
      SELECT COUNT(*)
      FROM declaration_line
      WHERE assignment_id = :id
        AND hours_accepted > 0
        AND NOT replaced
      """)
  long countAccepted(long id);

  @SqlUpdate("DELETE FROM assignment WHERE id = :id")
  void delete(long id);
}
