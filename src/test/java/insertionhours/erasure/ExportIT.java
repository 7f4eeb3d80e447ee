package insertionhours.erasure;

import static java.util.Map.entry;
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
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every column that holds something of a person is given to the person and goes at erasure, or
 * there is a reason here why not. A new column fails until somebody decides.
 */
@ExtendWith(ApplicationExtension.class)
class ExportIT {
  /**
   * The tables that hold something of a person, which part of the export gives them, whose rows.
   */
  private static final Map<String, Table> TABLES =
      new TreeMap<>(
          Map.ofEntries(
              entry("beneficiary", new Table("records", "id = :record")),
              entry(
                  "beneficiary_criterion", new Table("otherCriteria", "beneficiary_id = :record")),
              entry("beneficiary_scope", new Table("persons", "beneficiary_id = :record")),
              entry("assignment", new Table("assignments", "beneficiary_id = :record")),
              entry("assignment_contract", new Table("contracts", "assignment_id = :assignment")),
              entry("assignment_proof", new Table("proofs", "assignment_id = :assignment")),
              entry("clock_decision", new Table("clockDecisions", "person_id = :person")),
              entry("declaration_line", new Table("hours", "assignment_id = :assignment")),
              entry("control_sample_line", new Table("controls", "line_id = :line")),
              entry("evidence_file", new Table("files", "TRUE")),
              entry("exit_situation", new Table("exits", "person_id = :person")),
              entry(
                  "audit_entry",
                  new Table("log", "subject_type = 'BENEFICIARY' AND subject_id = :record"))));

  /** Tables that hold numbers of people only, or what is given beside the file. */
  private static final Map<String, String> NOT_THE_PERSONS_OWN =
      Map.of(
          "evidence_piece", "the files themselves, downloaded beside; deleted with them",
          "assignment_month", "sums of the lines that are exported",
          "person_month", "sums of the lines that are exported",
          "insertion_person", "a number, exported with the records");

  /** What the file calls otherwise, or says in words. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "clock_decision.from_on", "from",
          "clock_decision.until_on", "until",
          "assignment_proof.proof_type", "type",
          "declaration_line.employer_id", "employerName",
          "audit_entry.account_id", "actor",
          "audit_entry.from_state", "from",
          "audit_entry.to_state", "to");

  private static final Map<String, String> NOT_EXPORTED =
      Map.of(
          "assignment_contract.position", "the order of the rows",
          "assignment_proof.position", "the order of the rows",
          "declaration_line.position", "the order of the rows",
          "evidence_file.pieces", "how the content is stored",
          "audit_entry.facilitator_organisation_id", "whose log it is: the asking one's",
          "beneficiary.erased_at", "empty until there is nothing left to give");

  /** What stays without a name, as hours, totals, reports and profiles are made of it. */
  private static final Map<String, Set<String>> STAYS =
      Map.ofEntries(
          entry(
              "beneficiary",
              Set.of(
                  "id",
                  "enterprise_id",
                  "sex",
                  "priority_neighbourhood",
                  "qualification_level",
                  "eligibility_criterion",
                  "created_by",
                  "created_at",
                  "erased_at",
                  "version")),
          entry(
              "beneficiary_scope",
              Set.of("beneficiary_id", "facilitator_organisation_id", "person_id")),
          entry(
              "assignment",
              Set.of(
                  "id",
                  "beneficiary_id",
                  "lot_id",
                  "employer_id",
                  "proposed_for",
                  "modality",
                  "rome_code",
                  "counted_since",
                  "proposed_on",
                  "proposed_by",
                  "status",
                  "eligible_from",
                  "entry_age",
                  "reason_code",
                  "decided_by",
                  "decided_at",
                  "version")),
          entry(
              "assignment_contract",
              Set.of("assignment_id", "position", "contract_type", "starts_on", "ends_on")),
          entry(
              "clock_decision",
              Set.of(
                  "id",
                  "person_id",
                  "kind",
                  "from_on",
                  "until_on",
                  "decided_by",
                  "decided_at",
                  "withdrawn_at")),
          entry(
              "declaration_line",
              Set.of(
                  "id",
                  "declaration_id",
                  "position",
                  "employer_id",
                  "trade",
                  "modality",
                  "hours_worked",
                  "training_hours",
                  "corrects_line_id",
                  "hours_accepted",
                  "status",
                  "reason_code",
                  "replaced",
                  "assignment_id",
                  "headcount",
                  "invoiced_amount")),
          entry(
              "control_sample_line",
              Set.of("sample_id", "line_id", "position", "result", "checked_by", "checked_at")),
          entry(
              "evidence_file",
              Set.of(
                  "id",
                  "assignment_id",
                  "declaration_id",
                  "kind",
                  "media_type",
                  "size",
                  "pieces",
                  "uploaded_by",
                  "uploaded_at",
                  "seen_by",
                  "seen_on",
                  "deleted_at")),
          entry(
              "exit_situation",
              Set.of(
                  "person_id",
                  "ended_on",
                  "milestone",
                  "situation",
                  "recorded_by",
                  "recorded_at",
                  "version")),
          entry(
              "audit_entry",
              Set.of(
                  "id",
                  "at",
                  "account_id",
                  "action",
                  "subject_type",
                  "subject_id",
                  "from_state",
                  "to_state",
                  "reason",
                  "facilitator_organisation_id")));

  private record Table(String part, String rows) {}

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
            String field = FIELDS.getOrDefault(name, camel(column));
            List<JsonNode> given = export.get(kept.part()).findValues(field);
            if (column.endsWith("_by") || FIELDS.getOrDefault(name, "").matches(".*(Name|actor)")) {
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
              Set<String> stays = STAYS.getOrDefault(table, Set.of());
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
    STAYS.forEach((table, stays) -> assertThat(columns(table)).containsAll(stays));
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

  private static String camel(String column) {
    StringBuilder name = new StringBuilder();
    for (String word : column.split("_")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
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
