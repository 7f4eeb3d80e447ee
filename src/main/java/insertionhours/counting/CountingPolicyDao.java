package insertionhours.counting;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(CountingPolicy.class)
interface CountingPolicyDao {
  /** The last version. */
  @SqlQuery(
      """
      SELECT p.id, p.number, p.facilitator_organisation_id, p.contracting_authority_id,
             p.clock_months, p.permanent_months, p.clock_level, p.training_cap, p.training_base,
             p.training_level, p.leave_counted, p.warning_hours, p.ceiling_hours, p.ceiling_level,
             p.conversion_hourly_cost, p.proof_months, p.proof_level, p.contract_level,
             p.evidence_months, p.reason, a.display_name AS set_by, p.set_at
      FROM counting_policy p
      JOIN account a ON a.id = p.set_by
      WHERE p.facilitator_organisation_id = :organisation
        AND p.contracting_authority_id = :authority
      ORDER BY p.number DESC
      LIMIT 1
      """)
  Optional<CountingPolicy> last(long organisation, long authority);

  /** A lot's own copy; its policy is null where the usual one was copied. */
  record Copy(Long policyId) {}

  @SqlQuery("SELECT policy_id FROM lot_counting_policy WHERE lot_id = :lotId")
  @RegisterConstructorMapper(Copy.class)
  Optional<Copy> copy(long lotId);

  @SqlQuery(
      """
      SELECT p.id, p.number, p.facilitator_organisation_id, p.contracting_authority_id,
             p.clock_months, p.permanent_months, p.clock_level, p.training_cap, p.training_base,
             p.training_level, p.leave_counted, p.warning_hours, p.ceiling_hours, p.ceiling_level,
             p.conversion_hourly_cost, p.proof_months, p.proof_level, p.contract_level,
             p.evidence_months, p.reason, a.display_name AS set_by, p.set_at
      FROM counting_policy p
      JOIN account a ON a.id = p.set_by
      WHERE p.id = :id
      """)
  Optional<CountingPolicy> find(long id);

  @SqlUpdate(
      """
      INSERT INTO lot_counting_policy (lot_id, policy_id, copied_at)
      VALUES (:lotId, :policyId, :now)
      """)
  void insertCopy(long lotId, Long policyId, Instant now);

  @SqlUpdate("DELETE FROM lot_counting_policy WHERE lot_id = :lotId")
  void deleteCopy(long lotId);
}
