package insertionhours.database;

import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.mysql.cj.conf.ConnectionUrl;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.util.Duration;
import io.dropwizard.validation.ValidationMethod;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.jdbc.pool.ConnectionPool;
import org.apache.tomcat.jdbc.pool.DataSourceProxy;

/** Connects to the configured server or, where no address is given, to an embedded one. */
public class EmbeddableDataSourceFactory extends DataSourceFactory {

  /** Stands for the address that is known only when the embedded database runs. */
  private static final String NO_ADDRESS_YET = "jdbc:mysql:embedded";

  private static final Map<Path, EmbeddedDatabase> RUNNING = new ConcurrentHashMap<>();

  @NotBlank private String dataDirectory = ".data";
  private boolean embedded = true;
  private EmbeddedDatabase embeddedDatabase;

  public EmbeddableDataSourceFactory() {
    super.setUrl(NO_ADDRESS_YET);
    setDriverClass("com.mysql.cj.jdbc.Driver");
    setCheckConnectionOnBorrow(true);
    setValidationInterval(Duration.seconds(5));
  }

  @JsonProperty
  public String getDataDirectory() {
    return dataDirectory;
  }

  @JsonProperty
  public void setDataDirectory(String dataDirectory) {
    this.dataDirectory = dataDirectory;
  }

  /** A blank address asks for the embedded database. */
  @Override
  @JsonProperty
  public void setUrl(String url) {
    embedded = url == null || url.isBlank();
    super.setUrl(embedded ? NO_ADDRESS_YET : url);
  }

  /** An embedded database has its address later. */
  @JsonIgnore
  @ValidationMethod(
      message =
          "url must be an address such as jdbc:mysql://db.example:3306/insertion_hours,"
              + " also for MariaDB: check DATABASE_URL.")
  public boolean isUrlOfMySql() {
    return embedded || ConnectionUrl.acceptsUrl(getUrl());
  }

  /** A blank name leaves it to the address to name the user. */
  @Override
  @JsonProperty
  public void setUser(String user) {
    super.setUser(user == null || user.isBlank() ? null : user);
  }

  /** An empty password is none. */
  @Override
  @JsonProperty
  public void setPassword(String password) {
    super.setPassword(password == null || password.isEmpty() ? null : password);
  }

  public boolean isEmbedded() {
    return embedded;
  }

  /** Present once a pool has been built on the embedded database. */
  public Optional<EmbeddedDatabase> embedded() {
    return Optional.ofNullable(embeddedDatabase);
  }

  /** Used by the {@code db} commands, whose statements may take longer than any request. */
  @Override
  public void asSingleConnectionPool() {
    super.asSingleConnectionPool();
    getProperties().putIfAbsent("socketTimeout", "0");
  }

  @Override
  public ManagedDataSource build(MetricRegistry metrics, String name) {
    return embedded ? buildEmbedded(metrics, name) : buildPool(metrics, name);
  }

  private ManagedDataSource buildEmbedded(MetricRegistry metrics, String name) {
    EmbeddedDatabase database = runningDatabase();
    super.setUrl(database.url());
    setUser(database.user());
    setPassword(database.password());
    ManagedDataSource pool = buildPool(metrics, name);
    if (pool instanceof DataSourceProxy proxy) {
      database.onRestart(() -> forgetLostConnections(proxy));
    }
    embeddedDatabase = database;
    return pool;
  }

  private ManagedDataSource buildPool(MetricRegistry metrics, String name) {
    Map<String, String> properties = ConnectionProperties.forAddress(getUrl());
    properties.putAll(getProperties());
    setProperties(properties);
    ManagedDataSource pool = super.build(metrics, name);
    if (pool instanceof DataSourceProxy proxy) {
      // Every value of every row would be read by reflection, which nothing here needs.
      proxy.getPoolProperties().setUseStatementFacade(false);
    }
    return pool;
  }

  /** Asked of the pool itself: the proxy would open a new one if its pool had been closed. */
  private static void forgetLostConnections(DataSourceProxy proxy) {
    ConnectionPool pool = proxy.getPool();
    if (pool != null) {
      pool.purge();
    }
  }

  private EmbeddedDatabase runningDatabase() {
    return RUNNING.compute(
        Path.of(dataDirectory).toAbsolutePath().normalize(),
        (folder, running) ->
            running == null || running.isClosed() ? EmbeddedDatabase.start(folder) : running);
  }
}
