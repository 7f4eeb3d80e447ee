package insertionhours.audit;

import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AuditDao {
  @SqlUpdate(
      """
      INSERT INTO audit_entry (at, account_id, action, subject_type, subject_id,
                               from_state, to_state, reason, facilitator_organisation_id)
      VALUES (:at, :accountId, :action, :subject.type, :subject.id,
              :from, :to, :reason, :subject.facilitatorOrganisationId)
      """)
  void insert(
      Instant at,
      long accountId,
      AuditAction action,
      @BindMethods("subject") Subject subject,
      String from,
      String to,
      String reason);
}
