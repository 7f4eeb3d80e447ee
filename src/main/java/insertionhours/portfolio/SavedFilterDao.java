package insertionhours.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(SavedFilter.class)
interface SavedFilterDao {
  @SqlQuery(
      "SELECT id, name, query FROM saved_filter WHERE account_id = :account ORDER BY name, id")
  List<SavedFilter> list(long account);

  @SqlQuery("SELECT id, name, query FROM saved_filter WHERE account_id = :account AND id = :id")
  Optional<SavedFilter> find(long account, long id);

  /** Names that differ in capitals or accents alone are one. */
  @SqlQuery("SELECT id FROM saved_filter WHERE account_id = :account AND name = :name")
  Optional<Long> findByName(long account, String name);

  @SqlUpdate(
      """
      INSERT INTO saved_filter (account_id, name, query, created_at)
      VALUES (:account, :name, :query, :now)
      """)
  @GetGeneratedKeys
  long insert(long account, String name, String query, Instant now);

  @SqlUpdate("DELETE FROM saved_filter WHERE account_id = :account AND id = :id")
  int delete(long account, long id);

  @SqlQuery("SELECT id FROM account WHERE id = :account FOR UPDATE")
  long lock(long account);
}
