package insertionhours.database;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.annotation.Async;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Unhealthy while the schema is not the program's own. Reading the changelog is too dear to be done
 * at each request of a monitor.
 */
@Async(period = 60, unit = TimeUnit.SECONDS, initialState = Async.InitialState.HEALTHY)
public final class MigrationsHealthCheck extends HealthCheck {

  private final Migrations migrations;
  private final DataSource dataSource;

  public MigrationsHealthCheck(Migrations migrations, DataSource dataSource) {
    this.migrations = migrations;
    this.dataSource = dataSource;
  }

  @Override
  protected Result check() throws Exception {
    SchemaState state = migrations.pending(dataSource);
    return state.isCurrent()
        ? Result.healthy()
        : Result.unhealthy(
            "%d migrations to run, %d unknown to this program",
            state.pending(), state.unexpected());
  }
}
