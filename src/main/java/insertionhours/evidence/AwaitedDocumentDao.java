package insertionhours.evidence;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

@RegisterConstructorMapper(AwaitedDocument.class)
interface AwaitedDocumentDao {
  String WAITING =
      """
      SELECT d.id AS declaration_id, l.id AS lot_id, l.number AS lot_number, l.title AS lot_title,
             o.id AS lot_operation_id, o.name AS lot_operation_name,
             o.reference AS lot_operation_reference,
             o.facilitator_organisation_id AS lot_facilitator_organisation_id,
             d.enterprise_id, e.name AS enterprise_name, d.month, d.sequence,
             (SELECT n.awaited_document
              FROM declaration_line n
              WHERE n.declaration_id = d.id
                AND n.status = 'PENDING'
                AND n.awaited_document IS NOT NULL
              ORDER BY n.position
              LIMIT 1) AS document,
             (SELECT COUNT(*)
              FROM declaration_line n
              WHERE n.declaration_id = d.id
                AND n.status = 'PENDING'
                AND n.awaited_document IS NOT NULL) AS `lines`,
             d.changed_at AS asked_at,
      """
          + AwaitedDocumentSql.OTHERS_WAIT
          + " AS others_wait, "
          + AwaitedDocumentSql.BROUGHT
          + """
             AS brought
            FROM declaration d
            JOIN lot l ON l.id = d.lot_id
            JOIN operation o ON o.id = l.operation_id
            JOIN enterprise e ON e.id = d.enterprise_id
            WHERE d.waiting
              AND EXISTS (SELECT 1
                          FROM declaration_line n
                          WHERE n.declaration_id = d.id
                            AND n.status = 'PENDING'
                            AND n.awaited_document IS NOT NULL)
            """;

  @SqlQuery(WAITING + "AND d.lot_id IN (<lots>) ORDER BY d.changed_at, d.id")
  List<AwaitedDocument> ofLots(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots);

  @SqlQuery(WAITING + "AND d.enterprise_id IN (<enterprises>) ORDER BY d.changed_at, d.id")
  List<AwaitedDocument> ofEnterprises(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);
}
