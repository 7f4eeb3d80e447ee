package insertionhours.hours;

import insertionhours.counting.ReasonCode;
import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Moves of declarations: each from the version and the state that were read, else 0 rows. */
interface DeclarationStateDao {
  @SqlUpdate(
      """
      UPDATE declaration
      SET status = 'SUBMITTED',
          waiting = TRUE,
          declared_by = :accountId,
          on_behalf = :onBehalf,
          submissions = submissions + 1,
          submitted_at = :now,
          receipt_number = :receiptNumber,
          decided_by = NULL,
          decided_at = NULL,
          decision_reason = NULL,
          decision_comment = NULL,
          changed_at = :now,
          version = version + 1
      WHERE id = :id
        AND version = :version
        AND status IN ('DRAFT', 'RETURNED')
      """)
  int submit(
      long id, long version, long accountId, boolean onBehalf, String receiptNumber, Instant now);

  @SqlUpdate(
      """
      UPDATE declaration
      SET status = 'DRAFT',
          waiting = FALSE,
          submitted_at = NULL,
          receipt_number = NULL,
          changed_at = :now,
          version = version + 1
      WHERE id = :id
        AND version = :version
        AND status = 'SUBMITTED'
      """)
  int withdraw(long id, long version, Instant now);

  @SqlUpdate(
      """
      UPDATE declaration
      SET status = :to,
          waiting = :waiting,
          decided_by = :accountId,
          decided_at = :now,
          decision_reason = :reason,
          decision_comment = :comment,
          changed_at = :now,
          version = version + 1
      WHERE id = :id
        AND version = :version
        AND status IN ('SUBMITTED', 'PARTLY_ACCEPTED')
      """)
  int decide(
      long id,
      long version,
      DeclarationStatus to,
      boolean waiting,
      Long accountId,
      ReasonCode reason,
      String comment,
      Instant now);

  /** Nothing but the lines has changed. */
  @SqlUpdate(
      """
      UPDATE declaration
      SET changed_at = :now, version = version + 1
      WHERE id = :id
        AND version = :version
      """)
  int touch(long id, long version, Instant now);
}
