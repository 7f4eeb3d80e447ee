package insertionhours.accounts;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SignInFailureDao {
  /** A wrong attempt from one address. */
  record Failure(String emailHash, Instant failedAt) {}

  @SqlQuery(
      """
      SELECT email_hash, failed_at
      FROM sign_in_failure
      WHERE address = :address AND failed_at > :since
      ORDER BY failed_at DESC
      LIMIT 200
      """)
  @RegisterConstructorMapper(Failure.class)
  List<Failure> since(String address, Instant since);

  @SqlUpdate(
      """
      INSERT INTO sign_in_failure (email_hash, address, failed_at)
      VALUES (:emailHash, :address, :failedAt)
      """)
  void insert(String emailHash, String address, Instant failedAt);

  @SqlUpdate(
      """
      DELETE FROM sign_in_failure
      WHERE address = :address AND email_hash = :emailHash
      """)
  void forget(String emailHash, String address);

  @SqlUpdate(
      """
      DELETE FROM sign_in_failure
      WHERE failed_at <= :before
      LIMIT 1000
      """)
  void sweep(Instant before);
}
