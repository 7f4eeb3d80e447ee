package insertionhours.validation;

import insertionhours.evidence.AwaitedDocumentSql;
import insertionhours.hours.LotReference;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface ValidationDao {
  /** A declaration in the queue. */
  record Row(
      long id,
      @Nested("lot") LotReference lot,
      long enterpriseId,
      String enterpriseName,
      YearMonth month,
      int sequence,
      boolean onBehalf,
      Instant submittedAt,
      int lines,
      Hours hoursDeclared,
      boolean sameEmployerElsewhere,
      boolean documentAwaited,
      boolean documentBrought,
      String sortKey) {}

  String WAITING =
      """
      FROM declaration d
      JOIN lot l ON l.id = d.lot_id
      JOIN operation o ON o.id = l.operation_id
      JOIN enterprise e ON e.id = d.enterprise_id
      WHERE d.waiting
        AND o.facilitator_organisation_id IN (<facilitators>)
        AND (:filter.search IS NULL
             OR e.name LIKE :filter.pattern ESCAPE '!'
             OR l.title LIKE :filter.pattern ESCAPE '!'
             OR o.name LIKE :filter.pattern ESCAPE '!'
             OR o.reference LIKE :filter.pattern ESCAPE '!')
        AND (:filter.lotId IS NULL OR d.lot_id = :filter.lotId)
        AND (:filter.enterpriseId IS NULL OR d.enterprise_id = :filter.enterpriseId)
      """;

  /** Lines of other firms of the lot and month by the same employer in the same trade. */
  String ELSEWHERE =
      """
      FROM declaration_line n
      JOIN declaration own ON own.id = n.declaration_id
      JOIN declaration other
        ON other.lot_id = own.lot_id
       AND other.month = own.month
       AND other.enterprise_id <> own.enterprise_id
       AND other.status IN ('SUBMITTED', 'ACCEPTED', 'PARTLY_ACCEPTED')
      JOIN declaration_line also
        ON also.declaration_id = other.id
       AND also.trade = n.trade
       AND NOT also.replaced
       AND also.status <> 'REFUSED'
       AND COALESCE(also.employer_id, other.enterprise_id)
           = COALESCE(n.employer_id, own.enterprise_id)
      """;

  @SqlQuery(
      """
      SELECT d.id, l.id AS lot_id, l.number AS lot_number, l.title AS lot_title,
             o.id AS lot_operation_id, o.name AS lot_operation_name,
             o.reference AS lot_operation_reference,
             o.facilitator_organisation_id AS lot_facilitator_organisation_id,
             d.enterprise_id, e.name AS enterprise_name, d.month, d.sequence, d.on_behalf,
             d.submitted_at, CAST(d.submitted_at AS CHAR) AS sort_key,
             (SELECT COUNT(*)
              FROM declaration_line c
              WHERE c.declaration_id = d.id
                AND c.status = 'PENDING') AS `lines`,
             (SELECT COALESCE(SUM(c.hours_worked + c.training_hours), 0)
              FROM declaration_line c
              WHERE c.declaration_id = d.id
                AND c.status = 'PENDING') AS hours_declared,
             EXISTS (SELECT 1
                     FROM declaration_line c
                     WHERE c.declaration_id = d.id
                       AND c.status = 'PENDING'
                       AND c.awaited_document IS NOT NULL) AS document_awaited,
      """
          + AwaitedDocumentSql.BROUGHT
          + """
             AS document_brought,
             EXISTS (SELECT 1
            """
          + ELSEWHERE
          + """
                     WHERE own.id = d.id) AS same_employer_elsewhere
            """
          + WAITING
          + """
             AND (:slice.afterId = 0
                  OR CAST(d.submitted_at AS CHAR) > :slice.afterKey
                  OR (CAST(d.submitted_at AS CHAR) = :slice.afterKey AND d.id > :slice.afterId))
            ORDER BY d.submitted_at, d.id
            LIMIT :slice.oneMore
            """)
  @RegisterConstructorMapper(Row.class)
  List<Row> waiting(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindMethods("filter") WaitingFilter filter,
      @BindMethods("slice") Slice slice);

  @SqlQuery("SELECT COUNT(*) " + WAITING)
  long count(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindMethods("filter") WaitingFilter filter);

  @SqlQuery(
      """
      SELECT n.id AS line_id, employer.id AS employer_id, employer.name AS employer_name, n.trade,
             other.id AS other_declaration_id, firm.id AS other_enterprise_id,
             firm.name AS other_enterprise_name, other.status AS other_status,
             also.hours_worked + also.training_hours AS hours_declared, also.hours_accepted
      """
          + ELSEWHERE
          + """
            JOIN enterprise employer ON employer.id = COALESCE(n.employer_id, own.enterprise_id)
            JOIN enterprise firm ON firm.id = other.enterprise_id
            WHERE own.id = :declarationId
            ORDER BY n.position, other.id, also.position
            """)
  @RegisterConstructorMapper(SameEmployer.class)
  List<SameEmployer> sameEmployer(long declarationId);
}
