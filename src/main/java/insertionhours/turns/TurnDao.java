package insertionhours.turns;

import insertionhours.contracts.LotStatus;
import insertionhours.obligations.ObligationOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads what decides whose turn it is; writes nothing. */
interface TurnDao {
  /** A lot; those that are closed or without clause have nobody's turn as a rule. */
  record Row(
      long id,
      int number,
      String title,
      LotStatus status,
      ObligationOutcome outcome,
      Instant statusSince,
      LocalDate startsOn,
      LocalDate endsOn,
      LocalDate offersDueOn,
      LocalDate closedOn,
      long operationId,
      String operationReference,
      String operationName,
      Long referentId,
      long organisationId,
      long authorityId,
      String authorityName,
      Long holderId,
      String holder,
      boolean contactMissing) {}

  /** A declaration of which something is to be decided. */
  record Waiting(long declarationId, long lotId, Instant submittedAt) {}

  /** The last thing that happened on a lot. */
  record Act(long lotId, String action, Instant at) {}

  String LOTS =
      """
      SELECT l.id, l.number, l.title, l.status, b.outcome, l.status_since, l.starts_on, l.ends_on,
             l.offers_due_on, b.closed_on, o.id AS operation_id,
             o.reference AS operation_reference, o.name AS operation_name, o.referent_id,
             o.facilitator_organisation_id AS organisation_id, c.id AS authority_id,
             c.name AS authority_name, b.holder_id, e.name AS holder,
             (l.status = 'AWARDED'
              AND NOT EXISTS (SELECT 1
                              FROM award a
                              WHERE a.lot_id = l.id
                                AND a.role = 'HOLDER'
                                AND a.contact_name IS NOT NULL
                                AND (a.contact_email IS NOT NULL OR a.contact_phone IS NOT NULL)))
               AS contact_missing
      FROM lot l
      JOIN operation o ON o.id = l.operation_id
      JOIN contracting_authority c ON c.id = o.contracting_authority_id
      LEFT JOIN obligation b ON b.lot_id = l.id
      LEFT JOIN enterprise e ON e.id = b.holder_id
      """;

  @SqlQuery(
      LOTS
          + """
            WHERE o.facilitator_organisation_id IN (<organisations>)
              AND (l.status <> 'CLOSED'
                   OR b.outcome = 'PARTIAL_DECISION_PENDING'
                   OR EXISTS (SELECT 1
                              FROM declaration d
                              WHERE d.lot_id = l.id
                                AND d.waiting))
            """)
  @RegisterConstructorMapper(Row.class)
  List<Row> followed(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(LOTS + "WHERE l.id IN (<lots>)")
  @RegisterConstructorMapper(Row.class)
  List<Row> lots(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots);

  @SqlQuery(
      """
      SELECT id AS declaration_id, lot_id, submitted_at
      FROM declaration
      WHERE waiting
        AND lot_id IN (<lots>)
      """)
  @RegisterConstructorMapper(Waiting.class)
  List<Waiting> waiting(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots);

  /** Drafts are the firm's own business until they are handed in. */
  @SqlQuery(
      """
      SELECT newest.lot_id, a.action, a.at
      FROM (SELECT found.lot_id, MAX(found.id) AS id
            FROM (SELECT x.subject_id AS lot_id, x.id
                  FROM audit_entry x
                  WHERE x.subject_type = 'LOT'
                    AND x.subject_id IN (<lots>)
                  UNION ALL
                  SELECT d.lot_id, x.id
                  FROM declaration d
                  JOIN audit_entry x ON x.subject_type = 'DECLARATION' AND x.subject_id = d.id
                  WHERE d.lot_id IN (<lots>)
                    AND x.action IN ('SUBMITTED', 'WITHDRAWN', 'DECIDED')
                  UNION ALL
                  SELECT w.lot_id, x.id
                  FROM award w
                  JOIN audit_entry x ON x.subject_type = 'AWARD' AND x.subject_id = w.id
                  WHERE w.lot_id IN (<lots>)) found
            GROUP BY found.lot_id) newest
      JOIN audit_entry a ON a.id = newest.id
      """)
  @RegisterConstructorMapper(Act.class)
  List<Act> lastActs(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots);
}
