package insertionhours.hours;

import insertionhours.obligations.Modality;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

interface NamedLineDao {
  /**
   * What a line needs to know of an assignment.
   *
   * @param proposedFor the enterprise that proposed the person, null for a facilitator
   * @param erased whether nothing more may be declared for the person
   */
  record Named(long id, long employerId, Long proposedFor, Modality modality, boolean erased) {}

  @SqlQuery(
      """
      SELECT a.id, a.employer_id, a.proposed_for, a.modality, b.erased_at IS NOT NULL AS erased
      FROM assignment a
      JOIN beneficiary b ON b.id = a.beneficiary_id
      WHERE a.lot_id = :lotId
        AND a.id IN (<ids>)
      """)
  @RegisterConstructorMapper(Named.class)
  List<Named> named(
      long lotId, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  /** What a facilitator has made of hours of an assignment in a trade. */
  record Corrected(long assignmentId, String trade, Modality modality) {}

  /**
   * Lines of these assignments in a month of an enterprise on a lot whose trade or modality a
   * facilitator has corrected, as she did, the last one last.
   */
  @SqlQuery(
      """
      SELECT l.assignment_id, l.trade, l.modality
      FROM declaration d
      JOIN declaration_line l ON l.declaration_id = d.id
      WHERE d.lot_id = :lotId
        AND d.enterprise_id = :enterpriseId
        AND d.month = :month
        AND l.assignment_id IN (<ids>)
        AND EXISTS (SELECT 1
                    FROM audit_entry x
                    WHERE x.subject_type = 'DECLARATION'
                      AND x.subject_id = d.id
                      AND x.action = 'RECLASSIFIED'
                      AND x.to_state = CONCAT(l.trade, ' ', l.modality))
      ORDER BY l.id
      """)
  @RegisterConstructorMapper(Corrected.class)
  List<Corrected> corrected(
      long lotId,
      long enterpriseId,
      YearMonth month,
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  /** A line that stands for hours of an assignment in a month and trade. */
  record Standing(long id, long declarationId, long assignmentId, String trade) {}

  /**
   * Lines of these assignments in a month, whoever declares them, but for those that were refused
   * or replaced.
   *
   * @param declarationId whose own lines are left out, null for none
   */
  @SqlQuery(
      """
      SELECT l.id, l.declaration_id, l.assignment_id, l.trade
      FROM declaration_line l
      JOIN declaration d ON d.id = l.declaration_id
      WHERE l.assignment_id IN (<ids>)
        AND d.month = :month
        AND l.status <> 'REFUSED'
        AND NOT l.replaced
        AND (:declarationId IS NULL OR d.id <> :declarationId)
      ORDER BY l.id
      """)
  @RegisterConstructorMapper(Standing.class)
  List<Standing> standing(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids,
      YearMonth month,
      Long declarationId);
}
