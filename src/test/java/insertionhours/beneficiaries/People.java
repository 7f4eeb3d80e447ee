package insertionhours.beneficiaries;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.organisations.Enterprise;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Records of people for a test, and the assignments that a room above would make of them. */
record People(Rooms rooms, Jdbi jdbi) {
  static final LocalDate BORN = LocalDate.of(1998, 4, 12);

  static BeneficiaryDraft draft(String lastName, String firstName) {
    return new BeneficiaryDraft(
        lastName,
        firstName,
        BORN,
        Sex.F,
        null,
        true,
        QualificationLevel.LEVEL_3,
        "LONG_TERM_JOBSEEKER",
        List.of("QPV_RESIDENT"),
        LocalDate.of(2026, 3, 2),
        null,
        null);
  }

  static BeneficiaryDetails details(Beneficiary kept, String lastName, String criterion) {
    return new BeneficiaryDetails(
        lastName,
        kept.firstName(),
        kept.birthDate(),
        kept.sex(),
        kept.communeCode(),
        kept.priorityNeighbourhood(),
        kept.qualificationLevel(),
        criterion,
        criterion == null ? null : kept.otherCriteria(),
        kept.informedOn());
  }

  Beneficiary create(Actor actor, String lastName, String firstName) {
    return rooms.beneficiaries().beneficiaries().create(actor, draft(lastName, firstName));
  }

  /** An assignment in this state; gives the person within the lot's organisation. */
  long assign(long beneficiaryId, Lot lot, Enterprise employer, String status, Actor by) {
    long person =
        rooms
            .beneficiaries()
            .beneficiaries()
            .personIn(beneficiaryId, lot.facilitatorOrganisationId());
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO assignment (beneficiary_id, lot_id, employer_id, modality, proposed_on,
                                        proposed_by, status)
                VALUES (?, ?, ?, 'DIRECT_HIRE', '2026-03-02', ?, ?)
                """,
                beneficiaryId,
                lot.id(),
                employer.id(),
                by.accountId(),
                status));
    return person;
  }

  /** What a decision would have kept of a month. */
  void accept(long beneficiaryId, Lot lot, long person, LocalDate month, int hours) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO assignment_month (lot_id, month, assignment_id, hours_worked, hours_accepted)
              SELECT lot_id, ?, id, ?, ? FROM assignment WHERE beneficiary_id = ? AND lot_id = ?
              """,
              month,
              hours,
              hours,
              beneficiaryId,
              lot.id());
          handle.execute(
              """
              INSERT INTO person_month (person_id, month, hours_accepted) VALUES (?, ?, ?)
              ON DUPLICATE KEY UPDATE hours_accepted = hours_accepted + ?
              """,
              person,
              month,
              hours,
              hours);
        });
  }

  long count(String table, String column, long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
  }

  /** The hours of a person, month by month. */
  List<String> months(long person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT CONCAT(month, ' ', hours_accepted)
                    FROM person_month
                    WHERE person_id = :person
                      AND hours_accepted <> 0
                    ORDER BY month
                    """)
                .bind("person", person)
                .mapTo(String.class)
                .list());
  }
}
