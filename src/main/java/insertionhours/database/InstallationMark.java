package insertionhours.database;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Tells a demonstration's database from any other, so that the two are never mistaken. */
public final class InstallationMark {
  private final InstallationMarkDao dao;

  public InstallationMark(Jdbi jdbi) {
    this.dao = jdbi.onDemand(InstallationMarkDao.class);
  }

  public boolean isDemo() {
    return dao.countDemo() > 0;
  }

  /** Nobody has an account yet. */
  public boolean isEmpty() {
    return dao.countAccounts() == 0;
  }

  public void markDemo(Instant now) {
    dao.markDemo(now);
  }

  interface InstallationMarkDao {
    @SqlQuery("SELECT COUNT(*) FROM installation_mark WHERE kind = 'DEMO'")
    int countDemo();

    @SqlQuery("SELECT COUNT(*) FROM account")
    long countAccounts();

    @SqlUpdate("INSERT INTO installation_mark (id, kind, since) VALUES (1, 'DEMO', :now)")
    void markDemo(Instant now);
  }
}
