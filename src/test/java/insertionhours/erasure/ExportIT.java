package insertionhours.erasure;

import static insertionhours.erasure.PersonalColumns.FIELDS;
import static insertionhours.erasure.PersonalColumns.NOT_EXPORTED;
import static insertionhours.erasure.PersonalColumns.NOT_THE_PERSONS_OWN;
import static insertionhours.erasure.PersonalColumns.STAYS;
import static insertionhours.erasure.PersonalColumns.TABLES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.testing.Api.Answer;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All that is kept of a person is given to the person, and goes or has a reason to stay. */
@ExtendWith(ApplicationExtension.class)
class ExportIT {
  private final Server server;
  private final Rooms rooms;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private final World world;
  private ErasureWorld known;

  ExportIT(Server server, Rooms rooms, Jdbi jdbi, MovableClock clock, World world) {
    this.server = server;
    this.rooms = rooms;
    this.jdbi = jdbi;
    this.clock = clock;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 4, 20));
    known = new ErasureWorld(server, rooms, jdbi, world);
  }

  @Test
  void knowsEveryTableThatHoldsSomethingOfAPerson() {
    List<String> tables =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT DISTINCT table_name
                        FROM information_schema.columns
                        WHERE table_schema = DATABASE()
                          AND column_name IN ('beneficiary_id', 'person_id', 'assignment_id',
                                              'line_id', 'file_id', 'fingerprint', 'birth_date',
                                              'first_name')
                        """)
                    .mapTo(String.class)
                    .list());
    assertThat(tables)
        .isNotEmpty()
        .allMatch(table -> TABLES.containsKey(table) || NOT_THE_PERSONS_OWN.containsKey(table));
  }

  @Test
  void givesTheValueOfEveryColumn() {
    fillWhatIsLeftEmpty();
    JsonNode export = known.api.get(known.path() + "/export").json(200);

    TABLES.forEach(
        (table, kept) -> {
          List<Map<String, Object>> rows = rows(table);
          for (String column : columns(table)) {
            String name = table + "." + column;
            if (NOT_EXPORTED.containsKey(name)) {
              continue;
            }
            Map<String, Object> row =
                rows.stream()
                    .filter(one -> one.get(column) != null)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the test leaves empty " + name));
            List<JsonNode> given =
                export.get(kept.part()).findValues(PersonalColumns.field(table, column));
            if (PersonalColumns.isWorded(table, column)) {
              assertThat(given).as(name).anyMatch(value -> value.isTextual());
            } else {
              assertThat(given).as(name).anyMatch(value -> says(value, row.get(column)));
            }
          }
        });
    assertThat(export.at("/hours/0/decisionComment").asText()).contains(ErasureWorld.NAME);
    assertThat(export.at("/hours/0/month").asText()).isEqualTo("2026-03");
    assertThat(export.get("log").findValuesAsText("action")).contains("CREATED", "EXPORTED");
  }

  @Test
  void losesTheValueOfEveryColumnThatDoesNotStay() {
    fillWhatIsLeftEmpty();

    known.erasure().erase(known.hours.facilitator, known.id(), ErasureReason.OTHER);

    TABLES
        .keySet()
        .forEach(
            table -> {
              Set<String> stays = PersonalColumns.staying(table);
              for (Map<String, Object> row : rows(table)) {
                columns(table).stream()
                    .filter(column -> !stays.contains(column))
                    .forEach(
                        column -> assertThat(row.get(column)).as(table + "." + column).isNull());
              }
            });
  }

  @Test
  void namesNoColumnThatIsGone() {
    STAYS
        .keySet()
        .forEach(table -> assertThat(columns(table)).containsAll(PersonalColumns.staying(table)));
    for (Map<String, String> named : List.of(FIELDS, NOT_EXPORTED)) {
      named
          .keySet()
          .forEach(
              name -> {
                String[] parts = name.split("\\.");
                assertThat(columns(parts[0])).contains(parts[1]);
              });
    }
  }

  @Test
  void isAFileThatNobodyKeepsOnTheWay() {
    Answer answer = known.api.get(known.path() + "/export");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"personne-" + known.id() + ".json\"");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(known.count("audit_entry WHERE action = 'EXPORTED'")).isEqualTo(1);
    assertThat(server.api(known.hours.declarant).get(known.path() + "/export").status())
        .isEqualTo(403);
    assertThat(server.api(world.facilitator()).get(known.path() + "/export").status())
        .isEqualTo(404);
  }

  @Test
  void givesAllRecordsOfThePersonAndNobodyElses() {
    var other = known.engaged("Kerjeanabc", "Maiwenn", ErasureWorld.BORN);
    known.engaged("Martinxyz", "Alix", ErasureWorld.BORN);
    known
        .api
        .post(known.path() + "/merger", "{'otherId': %d}".formatted(other.beneficiaryId()))
        .json(200);

    Answer answer = known.api.get(known.path() + "/export");

    assertThat(answer.json(200).get("records").findValuesAsText("lastName"))
        .containsExactlyInAnyOrder(ErasureWorld.NAME, "Kerjeanabc");
    assertThat(answer.json(200).get("assignments")).hasSize(2);
    assertThat(answer.text()).doesNotContain("Martinxyz");
  }

  /** What no rule lets be at once: of each column there is to be a value. */
  private void fillWhatIsLeftEmpty() {
    known.api.post("/files/" + rows("evidence_file").get(0).get("id") + "/sight", "").json(200);
    long enterprise = known.hours.holder.id();
    long line = ((Number) rows("declaration_line").get(0).get("id")).longValue();
    jdbi.useHandle(
        handle -> {
          handle.execute("UPDATE beneficiary SET enterprise_id = ?", enterprise);
          handle.execute("UPDATE assignment SET proposed_for = ?, entry_age = 38", enterprise);
          handle.execute("UPDATE clock_decision SET from_on = '2027-01-02', withdrawn_at = NOW(6)");
          handle.execute(
              "UPDATE declaration_line SET employer_id = ?, corrects_line_id = ?, headcount = 3,"
                  + " invoiced_amount = 1234.56, reason_code = 'ARITHMETIC', replaced = TRUE",
              enterprise,
              line);
          handle.execute(
              "UPDATE audit_entry SET from_state = 'A', to_state = 'B', reason = 'C'"
                  + " WHERE subject_type = 'BENEFICIARY'");
          handle.execute(
              """
              INSERT INTO evidence_file (assignment_id, kind, media_type, size, pieces, uploaded_by,
                                         uploaded_at, deleted_at)
              SELECT assignment_id, kind, media_type, size, pieces, uploaded_by, uploaded_at, NOW(6)
              FROM evidence_file
              WHERE assignment_id IS NOT NULL
              """);
        });
  }

  private List<String> columns(String table) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name = :table")
                .bind("table", table)
                .mapTo(String.class)
                .list());
  }

  private List<Map<String, Object>> rows(String table) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM "
                        + table
                        + " WHERE "
                        + TABLES
                            .get(table)
                            .rows()
                            .replace(":record", "" + known.id())
                            .replace(":assignment", "" + known.assignment.id())
                            .replace(":line", "" + known.declaration.lines().get(0).id())
                            .replace(
                                ":person",
                                "(SELECT person_id FROM beneficiary_scope WHERE beneficiary_id = "
                                    + known.id()
                                    + ")"))
                .mapToMap()
                .list());
  }

  private static boolean says(JsonNode given, Object kept) {
    return kept instanceof BigDecimal number
        ? given.isNumber() && given.decimalValue().compareTo(number) == 0
        : given.asText().startsWith(said(kept));
  }

  /** The beginning of how it is written, up to the second. */
  private static String said(Object value) {
    if (value instanceof Date day) {
      return day.toLocalDate().toString();
    }
    LocalDateTime at =
        value instanceof Timestamp stamp
            ? stamp.toLocalDateTime()
            : value instanceof LocalDateTime time ? time : null;
    return at == null ? value.toString() : at.toString().substring(0, 16);
  }
}
