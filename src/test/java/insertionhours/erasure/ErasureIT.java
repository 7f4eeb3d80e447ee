package insertionhours.erasure;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static insertionhours.hours.Refusals.notFound;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.PeopleWorld;
import insertionhours.beneficiaries.Beneficiary;
import insertionhours.hours.HoursWorld;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Erasing identities: everything personal goes, nothing that is counted does. */
@ExtendWith(ApplicationExtension.class)
class ErasureIT {
  private static final String NAME = "Kerjeanxyz";
  private static final LocalDate BORN = LocalDate.of(1987, 7, 19);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

  private final Server server;
  private final Rooms rooms;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private final World world;
  private HoursWorld hours;
  private Assignment assignment;

  ErasureIT(Server server, Rooms rooms, Jdbi jdbi, MovableClock clock, World world) {
    this.server = server;
    this.rooms = rooms;
    this.jdbi = jdbi;
    this.clock = clock;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 4, 20));
    hours = new HoursWorld(rooms, world);
    PeopleWorld people = new PeopleWorld(rooms);
    Beneficiary person =
        people.beneficiary(hours.facilitator, PeopleWorld.person(NAME, "Maïwenn", BORN, "RSA"));
    AssignmentDraft draft =
        PeopleWorld.draft(
            person, hours.holder, PeopleWorld.contract(hours.holder, World.START, LAST_DAY));
    assignment = people.admitted(hours.facilitator, hours.lot, draft);
    hours.accept(
        hours.submit(
            hours.facilitator,
            hours
                .declarations()
                .create(
                    hours.facilitator,
                    hours.lot.id(),
                    month(hours.holder, MARCH, line("HEATING", "100").of(assignment.id(), null)))));
    jdbi.useHandle(
        handle -> {
          handle.execute("UPDATE declaration_line SET note = ?, awaited_document = ?", NAME, NAME);
          handle.execute("UPDATE declaration SET decision_comment = ?", "vu avec " + NAME);
          handle.execute("UPDATE assignment SET comment = ?, prescriber = ?", NAME, NAME);
        });
    byte[] png =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    Api.Answer added =
        server
            .api(hours.facilitator)
            .upload(
                "/assignments/%d/files?kind=CONTRACT&name=%s.png".formatted(assignment.id(), NAME),
                png);
    assertThat(added.status()).isEqualTo(201);
  }

  @Test
  void leavesNoNameAndNoBirthDateInAnyTableAndEveryReportAsItWas() {
    List<String> before = reports();
    assertThat(found(NAME)).isNotEmpty();
    clock.set(LAST_DAY.plusYears(2).minusDays(1));
    assertThat(erasure().eraseDue()).isZero();

    clock.set(LAST_DAY.plusYears(2));
    assertThat(erasure().soon(hours.facilitator))
        .extracting(DueErasure::beneficiaryId)
        .containsExactly(assignment.beneficiaryId());
    assertThat(erasure().eraseDue()).isEqualTo(1);

    assertThat(found(NAME)).isEmpty();
    assertThat(found("Maïwenn")).isEmpty();
    assertThat(found(BORN.toString())).isEmpty();
    assertThat(count("evidence_piece")).isZero();
    assertThat(count("assignment_proof")).isZero();
    assertThat(count("beneficiary_scope WHERE fingerprint IS NOT NULL")).isZero();
    clock.set(LocalDate.of(2026, 4, 20));
    assertThat(reports()).isEqualTo(before);
  }

  @Test
  void doesTwiceWhatItDoesOnce() {
    clock.set(LAST_DAY.plusYears(3));
    assertThat(erasure().eraseDue()).isEqualTo(1);
    List<String> once = contents();

    assertThat(erasure().eraseDue()).isZero();
    assertThat(contents()).isEqualTo(once);
    assertThat(count("audit_entry WHERE action = 'ERASED'")).isEqualTo(1);
  }

  @Test
  void erasesOnRequestWithoutKeepingWhoItWas() {
    Api api = server.api(hours.facilitator);
    String path = "/beneficiaries/" + assignment.beneficiaryId();
    JsonNode kept = api.get(path + "/export").json(200);
    assertThat(kept.at("/records/0/lastName").asText()).isEqualTo(NAME);
    assertThat(kept.at("/records/0/birthDate").asText()).isEqualTo(BORN.toString());
    assertThat(kept.at("/hours/0/hoursAccepted").decimalValue()).isEqualByComparingTo("100");
    assertThat(count("audit_entry WHERE action = 'EXPORTED'")).isEqualTo(1);

    api.post(path + "/erasure", "{\"reason\": \"REQUESTED_BY_PERSON\"}").json(200);

    assertThat(api.get(path).json(200).get("lastName").isNull()).isTrue();
    assertThat(found(NAME)).isEmpty();
    notFound(
        () ->
            erasure().erase(world.facilitator(), assignment.beneficiaryId(), ErasureReason.OTHER));
  }

  @Test
  void asksForAReasonOnThePage() {
    String path = "/beneficiaries/" + assignment.beneficiaryId();
    Visitor visitor = server.visitor(hours.facilitator).open(path);
    assertThat(visitor.page().select("main").text()).contains("30/06/2028");
    visitor.open(path + "/erasure").submit(path + "/erasure", Map.of());
    assertThat(visitor.status()).isEqualTo(422);

    visitor.submit(path + "/erasure", Map.of("reason", "OTHER"));

    assertThat(visitor.page().select("main").text()).contains("L'identité est effacée");
    assertThat(visitor.open("/erasures").page().select("main").text()).contains("Aucune identité");
  }

  private ErasureService erasure() {
    return rooms.erasure().erasure();
  }

  private List<String> reports() {
    String authority = "/contracting-authorities/" + hours.authority.id();
    Api api = server.api(hours.facilitator);
    return Stream.of("/achievement", "/achievement.csv", "/profile?year=2026")
        .map(report -> api.get(authority + report).text())
        .toList();
  }

  private long count(String from) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + from).mapTo(Long.class).one());
  }

  /** The columns of the database that hold a text somewhere. */
  private List<String> found(String text) {
    return contents().stream().filter(cell -> cell.contains(text)).toList();
  }

  /** Every value of every table, but for the sessions' own. */
  private List<String> contents() {
    return jdbi.withHandle(
        handle -> {
          List<String> cells = new ArrayList<>();
          handle
              .createQuery(
                  "SELECT table_name FROM information_schema.tables"
                      + " WHERE table_schema = DATABASE() AND table_name NOT LIKE '%session%'")
              .mapTo(String.class)
              .forEach(
                  table ->
                      handle
                          .createQuery("SELECT * FROM `" + table + "`")
                          .mapToMap()
                          .forEach(
                              row ->
                                  row.forEach(
                                      (column, value) ->
                                          cells.add(table + "." + column + "=" + said(value)))));
          return cells;
        });
  }

  private static String said(Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.ISO_8859_1)
        : String.valueOf(value);
  }
}
