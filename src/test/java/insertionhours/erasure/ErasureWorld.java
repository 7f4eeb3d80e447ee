package insertionhours.erasure;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.PeopleWorld;
import insertionhours.beneficiaries.Beneficiary;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.beneficiaries.QualificationLevel;
import insertionhours.beneficiaries.Sex;
import insertionhours.evidence.EvidenceRetention;
import insertionhours.hours.Declaration;
import insertionhours.hours.HoursWorld;
import insertionhours.testing.Api;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Somebody of whom everything is kept that can be, with accepted hours on an open lot. */
final class ErasureWorld {
  static final String NAME = "Kerjeanxyz";
  static final String FIRST_NAME = "Maïwenn";
  static final String NOTE = "chantier fluviauxyz";
  static final LocalDate BORN = LocalDate.of(1987, 7, 19);
  static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  final Server server;
  final Rooms rooms;
  final Jdbi jdbi;
  final HoursWorld hours;
  final PeopleWorld people;
  final Assignment assignment;
  final Declaration declaration;
  final Api api;

  ErasureWorld(Server server, Rooms rooms, Jdbi jdbi, World world) {
    this.server = server;
    this.rooms = rooms;
    this.jdbi = jdbi;
    hours = new HoursWorld(rooms, world);
    people = new PeopleWorld(rooms);
    api = server.api(hours.facilitator);
    assignment = engaged(NAME, FIRST_NAME, BORN);
    declaration = accepted(assignment);
    complete();
  }

  /** A new record, admitted with the holder until {@link #LAST_DAY}. */
  Assignment engaged(String lastName, String firstName, LocalDate born) {
    BeneficiaryDraft draft =
        new BeneficiaryDraft(
            lastName,
            firstName,
            born,
            Sex.F,
            "76540",
            true,
            QualificationLevel.values()[1],
            "RSA",
            List.of("QPV_RESIDENT"),
            World.START,
            null,
            null);
    Beneficiary person = people.beneficiary(hours.facilitator, draft);
    AssignmentDraft wanted =
        PeopleWorld.draft(
            person, hours.holder, PeopleWorld.contract(hours.holder, World.START, LAST_DAY));
    return people.admitted(hours.facilitator, hours.lot, wanted);
  }

  /** A hundred hours in March, alone on its declaration. */
  private Declaration accepted(Assignment of) {
    return hours.accept(
        hours.submit(
            hours.facilitator,
            hours
                .declarations()
                .create(
                    hours.facilitator,
                    hours.lot.id(),
                    month(hours.holder, MARCH, line("HEATING", "100").of(of.id(), null)))));
  }

  /** All that facilitators and firms may add, each with the name in it. */
  private void complete() {
    api.upload(
            "/assignments/%d/files?kind=CONTRACT&name=%s.png".formatted(assignment.id(), NAME), PNG)
        .json(201);
    api.upload(
            "/declarations/%d/files?kind=TIME_SHEET&name=%s.png".formatted(declaration.id(), NAME),
            PNG)
        .json(201);
    api.post(
            "/beneficiaries/" + assignment.beneficiaryId() + "/clock-decisions",
            "{'kind': 'EXTENSION', 'until': '2028-06-30', 'reason': '%s'}".formatted(NOTE),
            "Idempotency-Key",
            "clock")
        .json(201);
    long sample =
        api.post(
                "/control-samples",
                "{'from': '2026-03', 'to': '2026-03'}",
                "Idempotency-Key",
                "draw")
            .json(201)
            .get("id")
            .asLong();
    api.put(
            "/control-samples/" + sample + "/lines/" + declaration.lines().get(0).id(),
            "{'result': 'CONFIRMED', 'note': '%s'}".formatted(NOTE))
        .json(200);
    jdbi.useHandle(
        handle -> {
          handle.execute("UPDATE declaration_line SET note = ?, awaited_document = ?", NOTE, NOTE);
          handle.execute("UPDATE declaration SET decision_comment = ?", "vu avec " + NAME);
          handle.execute(
              "UPDATE assignment SET comment = ?, prescriber = ?, rome_code = 'F1603',"
                  + " counted_since = proposed_on, reason_code = 'OTHER'",
              NOTE,
              NOTE);
          handle.execute("UPDATE assignment_proof SET valid_until = '2027-07-19'");
          handle.execute(
              """
              INSERT INTO exit_situation (person_id, ended_on, milestone, situation, recorded_by,
                                          recorded_at)
              SELECT person_id, '2026-06-30', 'END', 'PERMANENT_JOB', ?, '2026-07-01'
              FROM beneficiary_scope
              """,
              hours.facilitator.accountId());
        });
  }

  ErasureService erasure() {
    return rooms.erasure().erasure();
  }

  EvidenceRetention files() {
    return rooms.evidence().retention();
  }

  long id() {
    return assignment.beneficiaryId();
  }

  String path() {
    return "/beneficiaries/" + id();
  }

  /** Every report that names the authority, in every form. */
  List<byte[]> reports() {
    String authority = "/contracting-authorities/" + hours.authority.id();
    return List.of(
            "/achievement",
            "/achievement.csv",
            "/achievement.xlsx",
            "/achievement.pdf",
            "/profile?year=2026",
            "/profile.csv?year=2026")
        .stream()
        .map(report -> api.get(authority + report).response().body())
        .toList();
  }

  long count(String from) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + from).mapTo(Long.class).one());
  }

  void assertNothingPersonalIsLeft() {
    for (String text : List.of(NAME, FIRST_NAME, NOTE, BORN.toString())) {
      assertThat(Contents.holding(jdbi, text)).as(text).isEmpty();
    }
    assertThat(count("evidence_piece")).isZero();
    assertThat(count("assignment_proof")).isZero();
    assertThat(count("beneficiary_criterion")).isZero();
    assertThat(count("beneficiary_scope WHERE fingerprint IS NOT NULL")).isZero();
    assertThat(count("beneficiary WHERE birth_year IS NOT NULL")).isZero();
  }
}
