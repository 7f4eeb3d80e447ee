package insertionhours.declaring;

import insertionhours.hours.LotReference;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What a list of declarations can be filtered by: only what occurs in it. */
interface DeclarationChoicesDao {
  /** An enterprise that has declared. */
  record Declarer(long id, String name) {}

  @SqlQuery(
      """
      SELECT l.id, l.number, l.title, o.id AS operation_id, o.name AS operation_name,
             o.reference AS operation_reference, o.facilitator_organisation_id
      FROM lot l
      JOIN operation o ON o.id = l.operation_id
      WHERE EXISTS (
              SELECT 1
              FROM declaration d
              WHERE d.lot_id = l.id
                AND (o.facilitator_organisation_id IN (<facilitators>)
                     OR d.enterprise_id IN (<enterprises>)))
      ORDER BY o.reference, l.number
      """)
  @RegisterConstructorMapper(LotReference.class)
  List<LotReference> lots(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);

  @SqlQuery(
      """
      SELECT e.id, e.name
      FROM enterprise e
      WHERE EXISTS (
              SELECT 1
              FROM declaration d
              JOIN lot l ON l.id = d.lot_id
              JOIN operation o ON o.id = l.operation_id
              WHERE d.enterprise_id = e.id
                AND (o.facilitator_organisation_id IN (<facilitators>)
                     OR d.enterprise_id IN (<enterprises>)))
      ORDER BY e.name, e.id
      """)
  @RegisterConstructorMapper(Declarer.class)
  List<Declarer> enterprises(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> facilitators,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> enterprises);
}
