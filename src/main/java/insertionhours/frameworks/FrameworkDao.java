package insertionhours.frameworks;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface FrameworkDao {
  /** What is entered for a lot. */
  record Terms(
      EuroAmount triggerAmount,
      EuroAmount stepAmount,
      Hours hoursPerStep,
      EuroAmount groupHourlyCost,
      long version) {}

  /** The hours accepted of what an enterprise declared on a lot. */
  record Accepted(long enterpriseId, Hours hours) {}

  @SqlQuery(
      """
      SELECT trigger_amount, step_amount, hours_per_step, group_hourly_cost, version
      FROM framework_terms
      WHERE lot_id = :lotId
      """)
  @RegisterConstructorMapper(Terms.class)
  Optional<Terms> terms(long lotId);

  @SqlUpdate(
      """
      INSERT INTO framework_terms (lot_id, trigger_amount, step_amount, hours_per_step,
                                   group_hourly_cost)
      VALUES (:lotId, :draft.triggerAmount, :draft.stepAmount, :draft.hoursPerStep,
              :draft.groupHourlyCost)
      ON DUPLICATE KEY UPDATE trigger_amount = :draft.triggerAmount,
                              step_amount = :draft.stepAmount,
                              hours_per_step = :draft.hoursPerStep,
                              group_hourly_cost = :draft.groupHourlyCost,
                              version = version + 1
      """)
  void put(long lotId, @BindMethods("draft") FrameworkDraft draft);

  /** The revisions of a lot that its invoices or orders have made. */
  @SqlQuery("SELECT number FROM framework_revision WHERE lot_id = :lotId")
  Set<Integer> revisions(long lotId);

  @SqlUpdate("INSERT INTO framework_revision (lot_id, number) VALUES (:lotId, :number)")
  void insertRevision(long lotId, int number);

  @SqlQuery(
      """
      SELECT enterprise_id, SUM(hours_accepted) AS hours
      FROM hours_total
      WHERE lot_id = :lotId
      GROUP BY enterprise_id
      """)
  @RegisterConstructorMapper(Accepted.class)
  List<Accepted> accepted(long lotId);
}
