package insertionhours.samples;

import insertionhours.listing.Slice;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SampleDao {
  /** The lines that count of an organisation's months, by id. */
  @SqlQuery(
      """
      SELECT n.id
      FROM operation o
      JOIN lot l ON l.operation_id = o.id
      JOIN declaration d
        ON d.lot_id = l.id
       AND d.month BETWEEN :from AND :to
       AND d.status IN ('ACCEPTED', 'PARTLY_ACCEPTED')
      JOIN declaration_line n ON n.declaration_id = d.id
      WHERE o.facilitator_organisation_id = :organisation
        AND n.hours_accepted > 0
        AND NOT n.replaced
      ORDER BY n.id
      """)
  List<Long> population(long organisation, YearMonth from, YearMonth to);

  @SqlUpdate(
      """
      INSERT INTO control_sample (facilitator_organisation_id, from_month, to_month, seed,
                                  population, drawn_by, drawn_at)
      VALUES (:organisation, :draft.from, :draft.to, :seed, :population, :accountId, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(
      long organisation,
      @BindMethods("draft") SampleDraft draft,
      long seed,
      int population,
      long accountId,
      Instant now);

  @SqlBatch(
      """
      INSERT INTO control_sample_line (sample_id, line_id, position)
      VALUES (:id, :lineId, :position)
      """)
  void insertLines(long id, List<Long> lineId, List<Integer> position);

  String SUMMARY =
      """
      SELECT s.id, s.facilitator_organisation_id, s.from_month AS `from`, s.to_month AS `to`,
             s.seed, s.population, COUNT(c.line_id) AS size, COUNT(c.result) AS checked,
             COUNT(CASE WHEN c.result = 'CONFIRMED' THEN 1 END) AS confirmed,
             a.display_name AS drawn_by, s.drawn_at
      FROM control_sample s
      JOIN control_sample_line c ON c.sample_id = s.id
      JOIN account a ON a.id = s.drawn_by
      WHERE s.facilitator_organisation_id IN (<organisations>)
      """;

  String GROUPED =
      """
      GROUP BY s.id, s.facilitator_organisation_id, s.from_month, s.to_month, s.seed, s.population,
               a.display_name, s.drawn_at
      ORDER BY s.id DESC
      """;

  /**
   * The newest first.
   *
   * @param pattern of the name of who drew them, null for any
   */
  @SqlQuery(
      SUMMARY
          + " AND (:slice.afterId = 0 OR s.id < :slice.afterId) "
          + " AND (:pattern IS NULL OR a.display_name LIKE :pattern ESCAPE '!') "
          + GROUPED
          + " LIMIT :slice.oneMore")
  @RegisterConstructorMapper(SampleSummary.class)
  List<SampleSummary> list(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations,
      String pattern,
      @BindMethods("slice") Slice slice);

  @SqlQuery(SUMMARY + " AND s.id = :id " + GROUPED)
  @RegisterConstructorMapper(SampleSummary.class)
  Optional<SampleSummary> visible(
      long id, @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> organisations);

  @SqlQuery(
      """
      SELECT c.line_id, c.position, d.id AS declaration_id, l.id AS lot_id,
             l.number AS lot_number, l.title AS lot_title, o.id AS lot_operation_id,
             o.name AS lot_operation_name, o.reference AS lot_operation_reference,
             o.facilitator_organisation_id AS lot_facilitator_organisation_id, d.month,
             e.name AS enterprise_name, lender.name AS employer_name, b.id AS beneficiary_id,
             b.last_name AS beneficiary_last_name, b.first_name AS beneficiary_first_name, n.trade,
             n.hours_worked, n.training_hours, n.hours_accepted, n.replaced, c.result, c.note,
             checker.display_name AS checked_by, c.checked_at
      FROM control_sample_line c
      JOIN declaration_line n ON n.id = c.line_id
      JOIN declaration d ON d.id = n.declaration_id
      JOIN lot l ON l.id = d.lot_id
      JOIN operation o ON o.id = l.operation_id
      JOIN enterprise e ON e.id = d.enterprise_id
      LEFT JOIN enterprise lender ON lender.id = n.employer_id
      LEFT JOIN assignment a ON a.id = n.assignment_id
      LEFT JOIN beneficiary b ON b.id = a.beneficiary_id
      LEFT JOIN account checker ON checker.id = c.checked_by
      WHERE c.sample_id = :id
      ORDER BY c.position
      """)
  @RegisterConstructorMapper(SampleLine.class)
  List<SampleLine> lines(long id);

  @SqlUpdate(
      """
      UPDATE control_sample_line
      SET result = :finding.result, note = :finding.note, checked_by = :accountId,
          checked_at = :now
      WHERE sample_id = :id
        AND line_id = :lineId
      """)
  int check(
      long id,
      long lineId,
      @BindMethods("finding") SampleFinding finding,
      long accountId,
      Instant now);
}
