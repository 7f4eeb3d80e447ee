package insertionhours.database;

import com.mysql.cj.conf.ConnectionUrlParser;
import java.util.Map;
import java.util.TreeMap;

/** What the driver is asked for on any server, embedded or not. */
final class ConnectionProperties {

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("cachePrepStmts", "true"),
          Map.entry("useServerPrepStmts", "true"),
          // The driver's own limits, 25 statements of up to 256 characters, would keep few of ours.
          // Times the size of the pool, it must stay under the server's max_prepared_stmt_count.
          Map.entry("prepStmtCacheSize", "200"),
          Map.entry("prepStmtCacheSqlLimit", "16384"),
          // A cluster may say first to a preparation that it has rolled the transaction back. The
          // driver would take that for a statement it has to send otherwise, and go on: what was
          // written before would be lost, and the rest be committed.
          Map.entry("emulateUnsupportedPstmts", "false"),
          Map.entry("rewriteBatchedStatements", "true"),
          Map.entry("useLocalSessionState", "true"),
          Map.entry("cacheServerConfiguration", "true"),
          Map.entry("connectTimeout", "5000"),
          Map.entry("socketTimeout", "60000"),
          // Instants are kept as DATETIME in UTC, whatever zone this program or the server is in.
          Map.entry("connectionTimeZone", "UTC"),
          Map.entry("forceConnectionTimeZoneToSession", "true"),
          Map.entry("characterEncoding", "UTF-8"),
          Map.entry("connectionCollation", "utf8mb4_unicode_ci"),
          // With several hosts, the one that takes over must accept changes.
          Map.entry("failOverReadOnly", "false"));

  private ConnectionProperties() {}

  /** Without those that the address itself gives: the driver would prefer ours to them. */
  static Map<String, String> forAddress(String url) {
    Map<String, String> properties = new TreeMap<>(USUAL);
    properties
        .keySet()
        .removeAll(ConnectionUrlParser.parseConnectionString(url).getProperties().keySet());
    return properties;
  }
}
