package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.testing.DemoExtension;
import insertionhours.testing.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page and route as every account of the demonstration, and as nobody. */
@ExtendWith(DemoExtension.class)
class DemoWalkIT {
  private static final Set<String> OF_SESSIONS = Set.of("account_session", "api_token");

  private final Jdbi jdbi;
  private final Walkers walkers;

  DemoWalkIT(Server server, Jdbi jdbi) {
    this.jdbi = jdbi;
    this.walkers = new Walkers(server, jdbi);
  }

  @Test
  void theTableHasEveryRouteAndNoOther() {
    Set<String> walked =
        WalkTable.rows().stream()
            .map(WalkTable.Row::route)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(walked).containsExactlyInAnyOrderElementsOf(RegisteredRoutes.all());
  }

  @TestFactory
  Stream<DynamicTest> everybodyGetsWhatTheTableSays() {
    Map<String, String> before = checksums();
    return Stream.concat(
        WalkTable.rows().stream()
            .map(row -> DynamicTest.dynamicTest(row.toString(), () -> compare(row))),
        Stream.of(
            DynamicTest.dynamicTest(
                "and nothing has changed", () -> assertThat(checksums()).isEqualTo(before))));
  }

  private void compare(WalkTable.Row row) {
    Map<String, String> awaited = new LinkedHashMap<>(row.awaited());
    awaited.values().removeIf("-"::equals);
    Map<String, String> got = new LinkedHashMap<>();
    awaited.keySet().forEach(account -> got.put(account, walkers.get(row, account).cell()));
    assertThat(got).isEqualTo(awaited);
  }

  private Map<String, String> checksums() {
    List<String> tables =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT table_name FROM information_schema.tables"
                            + " WHERE table_schema = DATABASE() ORDER BY table_name")
                    .mapTo(String.class)
                    .list());
    return tables.stream()
        .filter(table -> !OF_SESSIONS.contains(table))
        .collect(Collectors.toMap(table -> table, this::checksum));
  }

  /** That somebody has read what only a log may tell of is written down, and nothing else. */
  private String checksum(String table) {
    if (table.equals("audit_entry")) {
      return jdbi.withHandle(
          handle ->
              handle
                  .createQuery(
                      "SELECT CONCAT(COUNT(*), ' ', MAX(id)) FROM audit_entry WHERE action <> 'READ'")
                  .mapTo(String.class)
                  .one());
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("CHECKSUM TABLE `" + table + "`")
                .map((row, context) -> row.getString(2))
                .one());
  }
}
