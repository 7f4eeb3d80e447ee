package insertionhours.counting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(CountingPolicy.class)
interface CountingPolicyDao {
  String SELECT =
      """
      SELECT p.id, p.number, p.facilitator_organisation_id, p.contracting_authority_id,
             p.clock_months, p.permanent_months, p.clock_level, p.training_cap, p.training_base,
             p.training_level, p.leave_counted, p.warning_hours, p.ceiling_hours, p.ceiling_level,
             p.conversion_hourly_cost, p.proof_months, p.proof_level, p.contract_level,
             p.evidence_months, p.reason, a.display_name AS set_by, p.set_at
      FROM counting_policy p
      JOIN account a ON a.id = p.set_by
      """;
  String BETWEEN_THEM =
      """
      WHERE p.facilitator_organisation_id = :organisation
        AND p.contracting_authority_id = :authority
      ORDER BY p.number DESC
      """;

  @SqlQuery(SELECT + BETWEEN_THEM + "LIMIT 1")
  Optional<CountingPolicy> last(long organisation, long authority);

  /** The last version first. */
  @SqlQuery(SELECT + BETWEEN_THEM)
  List<CountingPolicy> versions(long organisation, long authority);

  @SqlQuery(SELECT + "WHERE p.id = :id")
  Optional<CountingPolicy> find(long id);

  @SqlQuery(SELECT + "WHERE p.id IN (<ids>)")
  List<CountingPolicy> list(
      @BindList(value = "ids", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> ids);

  /** Which version holds on a lot; its policy is null where it is the usual one. */
  record PolicyOfLot(
      long lotId, long facilitatorOrganisationId, long contractingAuthorityId, Long policyId) {}

  /** The copy of each lot, or the last version before its tender. */
  @SqlQuery(
      """
      SELECT l.id AS lot_id, o.facilitator_organisation_id, o.contracting_authority_id,
             CASE WHEN c.lot_id IS NOT NULL THEN c.policy_id
                  ELSE (SELECT p.id
                        FROM counting_policy p
                        WHERE p.facilitator_organisation_id = o.facilitator_organisation_id
                          AND p.contracting_authority_id = o.contracting_authority_id
                        ORDER BY p.number DESC
                        LIMIT 1)
             END AS policy_id
      FROM lot l
      JOIN operation o ON o.id = l.operation_id
      LEFT JOIN lot_counting_policy c ON c.lot_id = l.id
      WHERE l.id IN (<lots>)
      """)
  @RegisterConstructorMapper(PolicyOfLot.class)
  List<PolicyOfLot> ofLots(
      @BindList(value = "lots", onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots);

  /** Fails as a duplicate key when somebody has set the same version. */
  @SqlUpdate(
      """
      INSERT INTO counting_policy (facilitator_organisation_id, contracting_authority_id, number,
                                   clock_months, permanent_months, clock_level, training_cap,
                                   training_base, training_level, leave_counted, warning_hours,
                                   ceiling_hours, ceiling_level, conversion_hourly_cost,
                                   proof_months, proof_level, contract_level, evidence_months,
                                   reason, set_by, set_at)
      VALUES (:organisation, :authority, :number, :draft.clockMonths, :draft.permanentMonths,
              :draft.clockLevel, :draft.trainingCap, :draft.trainingBase, :draft.trainingLevel,
              :draft.leaveCounted, :draft.warningHours, :draft.ceilingHours, :draft.ceilingLevel,
              :draft.conversionHourlyCost, :draft.proofMonths, :draft.proofLevel,
              :draft.contractLevel, :draft.evidenceMonths, :draft.reason, :accountId, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(
      long organisation,
      long authority,
      int number,
      @BindMethods("draft") CountingPolicyDraft draft,
      long accountId,
      Instant now);

  /** A lot's own copy; its policy is null where the usual one was copied. */
  record Copy(Long policyId, Instant copiedAt) {}

  @SqlQuery("SELECT policy_id, copied_at FROM lot_counting_policy WHERE lot_id = :lotId")
  @RegisterConstructorMapper(Copy.class)
  Optional<Copy> copy(long lotId);

  @SqlUpdate(
      """
      INSERT INTO lot_counting_policy (lot_id, policy_id, copied_at)
      VALUES (:lotId, :policyId, :now)
      """)
  void insertCopy(long lotId, Long policyId, Instant now);

  @SqlUpdate("DELETE FROM lot_counting_policy WHERE lot_id = :lotId")
  void deleteCopy(long lotId);
}
