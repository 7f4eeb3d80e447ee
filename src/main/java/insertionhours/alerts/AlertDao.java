package insertionhours.alerts;

import insertionhours.measure.EuroAmount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The lots that can be behind: awarded or running. */
interface AlertDao {
  /** A lot with what its alert is told by. */
  record Followed(
      long id,
      int number,
      String title,
      long operationId,
      String operationReference,
      String operationName,
      long organisationId,
      long authorityId,
      String authorityName,
      String holder,
      LocalDate startsOn,
      LocalDate endsOn,
      EuroAmount penaltyPerHour) {}

  @SqlQuery(
      """
      SELECT l.id, l.number, l.title, o.id AS operation_id, o.reference AS operation_reference,
             o.name AS operation_name, o.facilitator_organisation_id AS organisation_id,
             c.id AS authority_id, c.name AS authority_name, e.name AS holder, l.starts_on,
             l.ends_on, l.penalty_per_hour
      FROM lot l
      JOIN operation o ON o.id = l.operation_id
      JOIN contracting_authority c ON c.id = o.contracting_authority_id
      LEFT JOIN obligation b ON b.lot_id = l.id
      LEFT JOIN enterprise e ON e.id = b.holder_id
      WHERE l.status IN ('AWARDED', 'RUNNING')
        AND o.facilitator_organisation_id IN (<organisations>)
      """)
  @RegisterConstructorMapper(Followed.class)
  List<Followed> followed(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);
}
