package insertionhours.erasure;

import insertionhours.assignments.AssignmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Finds the records that are not erased yet, and what they are kept for. */
interface DueDao {
  /**
   * A record with one assignment of the person it stands for: its own, or that of another record
   * which was found to be of the same person. The columns of the assignment are null where there is
   * none.
   */
  record Fact(
      long beneficiaryId,
      String lastName,
      String firstName,
      Instant createdAt,
      AssignmentStatus status,
      Instant decidedAt,
      LocalDate lotClosedOn,
      LocalDate lastContractDay,
      boolean openEnded) {}

  String FACTS =
      """
      SELECT b.id AS beneficiary_id, b.last_name, b.first_name, b.created_at, a.status,
             a.decided_at, CASE l.status WHEN 'CLOSED' THEN ob.closed_on END AS lot_closed_on,
             COALESCE((SELECT MAX(c.ends_on)
                       FROM assignment_contract c
                       WHERE c.assignment_id = a.id), a.proposed_on) AS last_contract_day,
             EXISTS (SELECT 1
                     FROM assignment_contract c
                     WHERE c.assignment_id = a.id
                       AND c.ends_on IS NULL) AS open_ended
      FROM (
      """;

  String ITSELF = " SELECT b.id, b.id AS same_id FROM beneficiary b WHERE b.erased_at IS NULL ";

  String OTHERS =
      """
       UNION
       SELECT b.id, other.beneficiary_id
       FROM beneficiary b
       JOIN beneficiary_scope own ON own.beneficiary_id = b.id
       JOIN beneficiary_scope other ON other.person_id = own.person_id
       WHERE b.erased_at IS NULL
      """;

  String IN_ORDER =
      """
      ) same
      JOIN beneficiary b ON b.id = same.id
      LEFT JOIN assignment a ON a.beneficiary_id = same.same_id
      LEFT JOIN lot l ON l.id = a.lot_id
      LEFT JOIN obligation ob ON ob.lot_id = l.id
      ORDER BY b.id, a.id
      """;

  String IN_RANGE = " AND b.id > :after AND b.id <= :last ";

  /** Of the records whose ids are in a range. */
  @SqlQuery(FACTS + ITSELF + IN_RANGE + OTHERS + IN_RANGE + IN_ORDER)
  @RegisterConstructorMapper(Fact.class)
  List<Fact> between(long after, long last);

  String KNOWN =
      """
       AND EXISTS (SELECT 1
                   FROM beneficiary_scope s
                   WHERE s.beneficiary_id = b.id
                     AND s.facilitator_organisation_id IN (<organisations>))
      """;

  /** Of what an organisation knows. */
  @SqlQuery(FACTS + ITSELF + KNOWN + OTHERS + KNOWN + IN_ORDER)
  @RegisterConstructorMapper(Fact.class)
  List<Fact> ofOrganisations(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  String ONE = " AND b.id = :id ";

  @SqlQuery(FACTS + ITSELF + ONE + OTHERS + ONE + IN_ORDER)
  @RegisterConstructorMapper(Fact.class)
  List<Fact> of(long id);

  /** The last of the ids that follow this one, of so many records not yet erased. */
  @SqlQuery(
      """
      SELECT MAX(part.id)
      FROM (SELECT id FROM beneficiary WHERE id > :after AND erased_at IS NULL ORDER BY id LIMIT :size) part
      """)
  Optional<Long> lastOfPart(long after, int size);

  /** Of the records that are not erased. */
  @SqlQuery(
      """
      SELECT CONCAT(last_name, ' ', first_name)
      FROM beneficiary
      WHERE id IN (<records>)
        AND erased_at IS NULL
      ORDER BY id
      """)
  List<String> names(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> records);

  /** All records of the person that a record stands for in these organisations. */
  @SqlQuery(
      """
      SELECT DISTINCT other.beneficiary_id
      FROM beneficiary_scope own
      JOIN beneficiary_scope other ON other.person_id = own.person_id
      WHERE own.beneficiary_id = :id
        AND own.facilitator_organisation_id IN (<organisations>)
      ORDER BY other.beneficiary_id
      """)
  List<Long> records(
      long id, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);
}
