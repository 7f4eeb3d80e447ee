package insertionhours.requests;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface AnsweredRequestDao {
  /** What was answered. */
  record Answer(String bodyHash, int status, String location, String answer, Instant answeredAt) {}

  @SqlQuery(
      """
      SELECT body_hash, status, location, answer, answered_at
      FROM answered_request
      WHERE account_id = :accountId
        AND key_hash = :keyHash
      FOR UPDATE NOWAIT
      """)
  @RegisterConstructorMapper(Answer.class)
  Optional<Answer> find(long accountId, String keyHash);

  @SqlUpdate(
      """
      INSERT INTO answered_request (account_id, key_hash, body_hash, status, location, answer, answered_at)
      VALUES (:accountId, :keyHash, :bodyHash, 0, NULL, NULL, :now)
      """)
  void begin(long accountId, String keyHash, String bodyHash, Instant now);

  @SqlUpdate(
      """
      UPDATE answered_request
      SET status = :answer.status,
          location = :answer.location,
          answer = :answer.answer
      WHERE account_id = :accountId
        AND key_hash = :keyHash
      """)
  void finish(long accountId, String keyHash, @BindMethods("answer") Answer answer);

  @SqlUpdate(
      """
      DELETE FROM answered_request
      WHERE account_id = :accountId
        AND key_hash = :keyHash
      """)
  void forget(long accountId, String keyHash);

  @SqlUpdate(
      """
      DELETE FROM answered_request
      WHERE answered_at < :before
      ORDER BY answered_at
      LIMIT 100
      """)
  void sweep(Instant before);
}
