package insertionhours.reports;

import com.codahale.metrics.MetricRegistry;
import insertionhours.InsertionHoursApplication;
import insertionhours.InsertionHoursConfiguration;
import insertionhours.database.EmbeddableDataSourceFactory;
import insertionhours.database.Migrations;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Compares the report of one authority through HTTP with the bare SQL that it needs, both in one
 * run and by turns, and prints the two medians with their ratio. It is no test: a time depends on
 * the machine, a ratio hardly does. How to run it stands in docs/benchmark.md.
 */
public final class ReportBenchmark {
  private static final int LOTS = Integer.getInteger("lots", 60);
  private static final int AUTHORITIES = Integer.getInteger("authorities", 2);
  private static final int MONTHS = Integer.getInteger("months", 18);
  private static final int LINES = Integer.getInteger("lines", 60_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 1500);
  private static final long AUTHORITY = 1;
  private static final int PROFILES = Integer.getInteger("profiles", 10);
  private static final String READER = "benchmark";
  private static final String FACILITATOR = "another benchmark";

  private ReportBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddableDataSourceFactory database = new EmbeddableDataSourceFactory();
    database.setDataDirectory("target/benchmark-database");
    database.getProperties().put("socketTimeout", "0");
    ManagedDataSource pool = database.build(new MetricRegistry(), "benchmark");
    pool.start();
    new Migrations().migrate(pool);
    Jdbi jdbi = Jdbi.create(pool);
    if (!Boolean.getBoolean("kept")) {
      BenchmarkRows.fill(jdbi, AUTHORITIES, LOTS, MONTHS, LINES, READER, FACILITATOR);
    }
    var service =
        new DropwizardTestSupport<InsertionHoursConfiguration>(
            InsertionHoursApplication.class,
            "config.yml",
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0"),
            ConfigOverride.config("database.dataDirectory", "target/benchmark-database"),
            ConfigOverride.config("signingKey", "a key that only the benchmark knows, long"),
            ConfigOverride.config("fingerprintKey", "another key of the benchmark alone, long"));
    service.before();
    try (Connection connection = pool.getConnection()) {
      measure(connection, service.getLocalPort());
      profiles(service.getLocalPort());
    } finally {
      service.after();
      pool.stop();
    }
  }

  private static void measure(Connection connection, int port) throws Exception {
    String report =
        "/api/v1/contracting-authorities/%d/achievement?to=2026-12".formatted(AUTHORITY);
    long[] bare = new long[ROUNDS];
    long[] whole = new long[ROUNDS];
    try (KeptConnection http = new KeptConnection(port, READER)) {
      for (int round = -ROUNDS; round < ROUNDS; round++) {
        long start = System.nanoTime();
        long rows = BareReport.read(connection, AUTHORITY);
        long between = System.nanoTime();
        int bytes = http.get(report);
        long end = System.nanoTime();
        if (round == -ROUNDS) {
          System.out.printf("%d rows read, %d bytes of JSON%n", rows, bytes);
        }
        if (round >= 0) {
          bare[round] = between - start;
          whole[round] = end - between;
        }
      }
    }
    print(median(bare), median(whole));
  }

  /** A year for readers, any months for facilitators: the goal is a second each. */
  private static void profiles(int port) throws Exception {
    profile(port, READER, "year=2025");
    profile(port, FACILITATOR, "from=2025-03&to=2026-02");
  }

  private static void profile(int port, String token, String period) throws Exception {
    String address = "/api/v1/contracting-authorities/%d/profile?%s".formatted(AUTHORITY, period);
    long[] whole = new long[PROFILES];
    long worked = 0;
    try (KeptConnection http = new KeptConnection(port, token)) {
      for (int round = -PROFILES; round < PROFILES; round++) {
        worked = round == 0 ? processorTime() : worked;
        long start = System.nanoTime();
        http.get(address);
        if (round >= 0) {
          whole[round] = System.nanoTime() - start;
        }
      }
    }
    System.out.printf(
        "profile?%s, %d lines in %d authorities: %.0f ms, %d ms of a processor%n",
        period, LINES, AUTHORITIES, median(whole), (processorTime() - worked) / PROFILES);
  }

  /** Of service and database, in milliseconds: on a machine that is shared, time passes faster. */
  private static long processorTime() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToLong(Duration::toMillis)
        .sum();
  }

  private static void print(double bare, double whole) {
    double allowed = 1.3 * bare + 0.5;
    System.out.printf(
        "%d lots, %d months, %d lines: SQL %.2f ms, HTTP %.2f ms, ratio %.2f, allowed %.2f ms: %s%n",
        LOTS,
        MONTHS,
        LINES,
        bare,
        whole,
        whole / bare,
        allowed,
        whole <= allowed ? "kept" : "MISSED");
  }

  private static double median(long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }

  /** The statements of a report, sent by hand and read to the last column. */
  private static final class BareReport {
    private static final List<String> STATEMENTS =
        List.of(
            """
            SELECT id, name, changed_at
            FROM contracting_authority
            WHERE id = ?
            """,
            """
            SELECT l.id, l.operation_id, o.reference, o.name, o.changed_at, l.number, l.title,
                   l.status, l.starts_on, l.notified_on,
                   COALESCE((SELECT r.hours_due
                             FROM obligation_revision r
                             WHERE r.lot_id = l.id
                               AND r.effective_on <= '2026-12-31'
                             ORDER BY r.effective_on DESC, r.number DESC
                             LIMIT 1), l.hours_due),
                   b.outcome, b.closed_on, b.holder_id, b.opening_hours, l.changed_at
            FROM operation o
            JOIN lot l ON l.operation_id = o.id
            LEFT JOIN obligation b ON b.lot_id = l.id
            WHERE o.contracting_authority_id = ?
              AND (l.status IN ('CALIBRATED', 'IN_TENDER')
                   OR (l.status IN ('AWARDED', 'RUNNING', 'CLOSED')
                       AND l.starts_on <= '2026-12-31'))
            ORDER BY o.reference, o.id, l.number
            """,
            """
            SELECT t.lot_id, t.month, t.trade, t.modality, t.with_person, t.hours_declared,
                   t.hours_accepted
            FROM operation o
            JOIN lot l ON l.operation_id = o.id
            JOIN hours_total t ON t.lot_id = l.id
            WHERE o.contracting_authority_id = ?
              AND l.status IN ('AWARDED', 'RUNNING', 'CLOSED')
              AND t.month <= '2026-12-01'
            """,
            """
            SELECT STRAIGHT_JOIN COUNT(DISTINCT s.person_id)
            FROM (SELECT DISTINCT m.lot_id, m.assignment_id
                  FROM operation o
                  JOIN lot l ON l.operation_id = o.id
                  JOIN assignment_month m ON m.lot_id = l.id
                  WHERE o.contracting_authority_id = ?
                    AND m.month BETWEEN '2025-01-01' AND '2026-12-01'
                    AND m.hours_accepted > 0) m
            JOIN lot l ON l.id = m.lot_id
            JOIN operation o ON o.id = l.operation_id
            JOIN assignment a ON a.id = m.assignment_id
            JOIN beneficiary_scope s
              ON s.beneficiary_id = a.beneficiary_id
             AND s.facilitator_organisation_id = o.facilitator_organisation_id
            """);

    static long read(Connection connection, long authority) throws SQLException {
      connection.setAutoCommit(false);
      long rows = 0;
      for (String sql : STATEMENTS) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setLong(1, authority);
          try (ResultSet result = statement.executeQuery()) {
            rows += read(result);
          }
        }
      }
      connection.commit();
      return rows;
    }

    private static long read(ResultSet result) throws SQLException {
      long rows = 0;
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        for (int column = 1; column <= columns; column++) {
          result.getObject(column);
        }
        rows++;
      }
      return rows;
    }
  }
}
