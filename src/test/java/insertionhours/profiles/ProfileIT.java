package insertionhours.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.ContractType;
import insertionhours.assignments.Proof;
import insertionhours.assignments.ProofType;
import insertionhours.assignments.WorkContract;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.beneficiaries.QualificationLevel;
import insertionhours.beneficiaries.Sex;
import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.measure.MonthPeriod;
import insertionhours.obligations.Modality;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import insertionhours.texts.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who did the hours of an authority, for its readers and for those who follow its contracts. */
@ExtendWith(ApplicationExtension.class)
class ProfileIT {
  private static final MonthPeriod YEAR =
      new MonthPeriod(YearMonth.of(2026, 1), YearMonth.of(2026, 12));
  private static int serial;

  private final Server server;
  private final World world;
  private final Rooms rooms;
  private final MovableClock clock;
  private final Jdbi jdbi;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Actor reader;
  private Enterprise holder;
  private Lot lot;

  ProfileIT(Server server, World world, Rooms rooms, MovableClock clock, Jdbi jdbi) {
    this.server = server;
    this.world = world;
    this.rooms = rooms;
    this.clock = clock;
    this.jdbi = jdbi;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 11, 23));
    facilitator = world.facilitator();
    authority = world.authority();
    reader = world.reader(authority);
    holder = world.company();
    lot = world.awarded(facilitator, world.operation(facilitator, authority), 1, 400, holder);
  }

  @Test
  void countsEverybodyOnceInClearForTheFacilitator() {
    Assignment one = engaged(Sex.F, 26, "RSA", ContractType.PERMANENT);
    Assignment other = engaged(Sex.M, 51, "DISABLED_WORKER", ContractType.MISSION);
    accepted(one, "2026-03", "100.5");
    accepted(one, "2026-04", "59.5");
    accepted(other, "2026-04", "1440");
    accepted(other, "2025-12", "7");

    Profile profile = of(facilitator, YEAR);

    assertThat(profile.people()).isEqualTo(2);
    assertThat(profile.hours()).isEqualTo(Hours.of(1600));
    assertThat(profile.hoursPerPerson()).isEqualTo(Hours.of(800));
    assertThat(profile.fullTimeEquivalents()).isEqualByComparingTo("1");
    assertThat(some(profile, ProfileTable.SEX))
        .containsExactly(tuple("F", 1, Hours.of(160)), tuple("M", 1, Hours.of(1440)));
    assertThat(some(profile, ProfileTable.AGE_BAND))
        .containsExactly(
            tuple("FROM_26_TO_40", 1, Hours.of(160)), tuple("FROM_51", 1, Hours.of(1440)));
    assertThat(some(profile, ProfileTable.PRIORITY_NEIGHBOURHOOD))
        .containsExactly(tuple("NO", 2, Hours.of(1600)));
    assertThat(some(profile, ProfileTable.CRITERION_FAMILY))
        .containsExactly(
            tuple("MINIMUM_INCOME", 1, Hours.of(160)), tuple("DISABILITY", 1, Hours.of(1440)));
    assertThat(some(profile, ProfileTable.QUALIFICATION))
        .containsExactly(tuple("LEVEL_3", 2, Hours.of(1600)));
    assertThat(some(profile, ProfileTable.EMPLOYER_KIND))
        .containsExactly(tuple("COMPANY", 2, Hours.of(1600)));
    assertThat(some(profile, ProfileTable.CONTRACT_TYPE))
        .containsExactly(tuple("PERMANENT", 1, Hours.of(160)), tuple("MISSION", 1, Hours.of(1440)));
    assertThat(of(facilitator, new MonthPeriod(YearMonth.of(2025, 12), YearMonth.of(2026, 3))))
        .extracting(Profile::people, Profile::hours)
        .containsExactly(2, Hours.of("107.5"));
  }

  @Test
  void putsEachMonthUnderItsContract() {
    Assignment one = engaged(Sex.F, 25, "RSA", ContractType.FIXED_TERM);
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO assignment_contract
                  (assignment_id, position, contract_type, starts_on)
                VALUES (?, 9, 'PERMANENT', '2026-05-15')
                """,
                one.id()));
    accepted(one, "2026-04", "10");
    accepted(one, "2026-05", "20");
    accepted(one, "2026-06", "30");
    assertThat(some(of(facilitator, YEAR), ProfileTable.CONTRACT_TYPE))
        .containsExactly(tuple("PERMANENT", 1, Hours.of(50)), tuple("FIXED_TERM", 1, Hours.of(10)));
  }

  @Test
  void staysTheSameWhenBirthDatesAreErased() {
    Assignment one = engaged(Sex.F, 26, "RSA", ContractType.PERMANENT);
    accepted(one, "2026-03", "10");
    Profile before = of(facilitator, YEAR);
    jdbi.useHandle(
        handle -> {
          handle.execute("UPDATE assignment SET entry_age = 26 WHERE id = ?", one.id());
          handle.execute(
              "UPDATE beneficiary SET birth_date = NULL WHERE id = ?", one.beneficiaryId());
        });
    assertThat(of(facilitator, YEAR)).isEqualTo(before);
  }

  /** Two firms have proposed the same person; the facilitator has put the records together. */
  @Test
  void countsMergedRecordsAsOnePersonByTheOldest() {
    Assignment older = engaged(Sex.F, 25, "RSA", ContractType.PERMANENT);
    Assignment newer = engaged(Sex.M, 40, "JUSTICE", ContractType.MISSION);
    accepted(newer, "2026-03", "30");
    accepted(older, "2026-04", "20");
    assertThat(of(facilitator, YEAR).people()).isEqualTo(2);
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                UPDATE beneficiary_scope s
                JOIN beneficiary_scope o ON o.beneficiary_id = ?
                SET s.person_id = o.person_id
                WHERE s.beneficiary_id = ?
                """,
                older.beneficiaryId(),
                newer.beneficiaryId()));

    Profile profile = of(facilitator, YEAR);

    assertThat(profile.people()).isEqualTo(1);
    assertThat(some(profile, ProfileTable.SEX)).containsExactly(tuple("F", 1, Hours.of(50)));
    assertThat(some(profile, ProfileTable.AGE_BAND))
        .containsExactly(tuple("UNDER_26", 1, Hours.of(50)));
    assertThat(some(profile, ProfileTable.CRITERION_FAMILY))
        .containsExactly(tuple("MINIMUM_INCOME", 1, Hours.of(50)));
    assertThat(some(profile, ProfileTable.EMPLOYER_KIND))
        .containsExactly(tuple("COMPANY", 1, Hours.of(50)));
    assertThat(some(profile, ProfileTable.CONTRACT_TYPE))
        .containsExactly(tuple("PERMANENT", 1, Hours.of(20)), tuple("MISSION", 1, Hours.of(30)));
    assertThat(profile.people())
        .isEqualTo(
            server
                .api(facilitator)
                .get("/contracting-authorities/" + authority.id() + "/achievement?to=2026-12")
                .json(200)
                .get("beneficiaries")
                .asInt());
  }

  /** With two employers in two manners: in two rows of three tables, once everywhere else. */
  @Test
  void countsSomebodyInEachManner() {
    Enterprise lender = world.enterprise(EnterpriseKind.ETTI);
    Assignment hired = engaged(Sex.F, 30, "RSA", ContractType.PERMANENT);
    Assignment lent = again(hired, lender, Modality.SECONDMENT, ContractType.MISSION);
    accepted(hired, "2026-03", "30");
    accepted(lent, "2026-03", "20");

    Profile profile = of(facilitator, YEAR);

    assertThat(profile.people()).isEqualTo(1);
    assertThat(profile.hours()).isEqualTo(Hours.of(50));
    assertThat(some(profile, ProfileTable.SEX)).containsExactly(tuple("F", 1, Hours.of(50)));
    assertThat(some(profile, ProfileTable.MODALITY))
        .containsExactly(
            tuple("DIRECT_HIRE", 1, Hours.of(30)), tuple("SECONDMENT", 1, Hours.of(20)));
    assertThat(some(profile, ProfileTable.EMPLOYER_KIND))
        .containsExactly(tuple("COMPANY", 1, Hours.of(30)), tuple("ETTI", 1, Hours.of(20)));
    assertThat(some(profile, ProfileTable.CONTRACT_TYPE))
        .containsExactly(tuple("PERMANENT", 1, Hours.of(30)), tuple("MISSION", 1, Hours.of(20)));
  }

  @Test
  void countsThoseOfWhomLittleIsKnown() {
    Assignment one = engaged(Sex.F, 30, "RSA", ContractType.PERMANENT);
    accepted(one, "2026-03", "30");
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              UPDATE beneficiary
              SET qualification_level = NULL, eligibility_criterion = 'NO_LONGER_KNOWN'
              WHERE id = ?
              """,
              one.beneficiaryId());
          handle.execute("DELETE FROM assignment_contract WHERE assignment_id = ?", one.id());
        });
    Profile profile = of(facilitator, YEAR);
    assertThat(some(profile, ProfileTable.QUALIFICATION))
        .containsExactly(tuple("NOT_GIVEN", 1, Hours.of(30)));
    assertThat(some(profile, ProfileTable.CRITERION_FAMILY))
        .containsExactly(tuple("OTHER", 1, Hours.of(30)));
    assertThat(some(profile, ProfileTable.CONTRACT_TYPE))
        .containsExactly(tuple("OTHER", 1, Hours.of(30)));
  }

  @Test
  void hidesSmallCountsFromTheAuthorityAlikeEverywhere() {
    populateAFirm();
    JsonNode profile = server.api(reader).get(path() + "?year=2026").json(200);
    assertThat(profile.get("people").asInt()).isEqualTo(9);
    assertThat(profile.get("scope").asText()).isEqualTo("ALL");
    JsonNode women = profile.at("/tables/sex/0");
    assertThat(women.get("people").isNull()).isTrue();
    assertThat(women.get("hours").isNull()).isTrue();
    assertThat(women.get("suppressed").asBoolean()).isTrue();
    assertThat(women.get("under").asInt()).isEqualTo(5);
    assertThat(profile.at("/tables/sex/1/people").isNull()).isTrue();
    assertThat(profile.at("/tables/priorityNeighbourhood/1/people").asInt()).isEqualTo(9);

    assertAllAlike(reader, "?year=2026");
    assertThat(server.api(reader).get(path() + ".csv").text()).contains(";<5;masqué");
  }

  @Test
  void tellsFacilitatorsAllAlikeEverywhere() {
    populateAFirm();
    accepted(engaged(Sex.F, 33, "JUSTICE", ContractType.MISSION), "2026-05", "1200.5");
    assertAllAlike(facilitator, "?from=2026-03&to=2026-12");
    assertAllAlike(facilitator, "?from=2027-01&to=2027-12");
  }

  @Test
  void refusesMonthsToReadersOnly() {
    Api api = server.api(reader);
    for (String months : List.of("?from=2026-01", "?to=2026-12", "?year=2026&from=2026-01")) {
      assertThat(api.get(path() + months).status()).isEqualTo(400);
      assertThat(api.get(path() + ".csv" + months).status()).isEqualTo(400);
      assertThat(server.visitor(reader).open(page() + months).status()).isEqualTo(400);
    }
    assertThat(api.get(path() + "?year=1999").status()).isEqualTo(400);
    assertThat(api.get(path() + "?year=x").status()).isEqualTo(400);
    Api all = server.api(facilitator);
    JsonNode months = all.get(path() + "?from=2026-02&to=2027-01").json(200);
    assertThat(months.get("from").asText()).isEqualTo("2026-02");
    assertThat(months.at("/scope/facilitatorOrganisation/id").asLong())
        .isEqualTo(facilitator.grants().get(0).organisationId());
    assertThat(all.get(path() + "?from=2026-02&to=2026-01").status()).isEqualTo(400);
    assertThat(all.get(path() + "?year=2026&to=2026-01").status()).isEqualTo(400);
  }

  @Test
  void answersThoseWhoMayReadTheReportOnly() {
    assertThat(server.api().get(path()).status()).isEqualTo(401);
    assertThat(server.api(world.declarant(holder)).get(path() + "?year=x").status()).isEqualTo(403);
    assertThat(server.api(world.administrator()).get(path() + ".csv").status()).isEqualTo(403);
    assertThat(server.api(world.reader(world.authority())).get(path()).status()).isEqualTo(404);
    assertThat(server.api(world.facilitator()).get(path() + ".csv").status()).isEqualTo(404);
  }

  @Test
  void isReachedFromTheReport() {
    populateAFirm();
    Visitor visitor = server.visitor(reader).open("/reports/authorities/" + authority.id());
    String href = visitor.page().selectFirst("a[href*='/profile']").attr("href");
    assertThat(visitor.open(href).page().selectFirst("h1").text())
        .isEqualTo("Qui a réalisé les heures · " + authority.name());
    assertThat(visitor.page().select("form.filters")).isEmpty();
  }

  private void populateAFirm() {
    for (int i = 0; i < 9; i++) {
      Sex sex = i < 3 ? Sex.F : Sex.M;
      accepted(engaged(sex, 20 + 4 * i, "RSA", ContractType.PERMANENT), "2026-03", "10.25");
    }
  }

  private Profile of(Actor actor, MonthPeriod period) {
    return rooms.profiles().profiles().of(actor, authority.id(), null, period);
  }

  private static List<Tuple> some(Profile profile, ProfileTable table) {
    return profile.table(table).stream()
        .filter(cell -> cell.people() > 0)
        .map(cell -> tuple(cell.code(), cell.people(), cell.hours()))
        .toList();
  }

  /** Page, file and JSON have the same totals and cells, in both languages. */
  private void assertAllAlike(Actor actor, String query) {
    JsonNode profile = server.api(actor).get(path() + query).json(200);
    Visitor visitor = server.visitor(actor);
    for (Locale locale : Messages.LANGUAGES) {
      visitor.open("/language?next=/help&to=" + locale.getLanguage());
      List<String> expected = ProfileReading.ofJson(locale, profile);
      String file = visitor.open(page() + ".csv" + query).text();
      assertThat(ProfileReading.ofFile(locale, file)).isEqualTo(expected);
      Document page = visitor.open(page() + query).page();
      if (profile.get("people").asInt() > 0) {
        assertThat(ProfileReading.ofPage(locale, page)).isEqualTo(expected);
      }
    }
  }

  private String path() {
    return "/contracting-authorities/" + authority.id() + "/profile";
  }

  private String page() {
    return "/reports/authorities/" + authority.id() + "/profile";
  }

  /** Somebody of so many years on the first day of a contract. */
  private Assignment engaged(Sex sex, int age, String criterion, ContractType type) {
    int number = ++serial;
    LocalDate first = lot.startsOn();
    long person =
        rooms
            .beneficiaries()
            .beneficiaries()
            .create(
                facilitator,
                new BeneficiaryDraft(
                    "Profil%05d".formatted(number),
                    "Camille",
                    first.minusYears(age),
                    sex,
                    null,
                    false,
                    QualificationLevel.LEVEL_3,
                    criterion,
                    List.of(),
                    first,
                    null,
                    null))
            .id();
    return engage(person, holder, Modality.DIRECT_HIRE, type);
  }

  private Assignment again(
      Assignment assignment, Enterprise employer, Modality modality, ContractType type) {
    return engage(assignment.beneficiaryId(), employer, modality, type);
  }

  private Assignment engage(
      long person, Enterprise employer, Modality modality, ContractType type) {
    LocalDate first = lot.startsOn();
    Assignment proposed =
        rooms
            .assignments()
            .assignments()
            .propose(
                facilitator,
                lot.id(),
                new AssignmentDraft(
                    person,
                    employer.id(),
                    modality,
                    null,
                    List.of(new WorkContract(type, first, null)),
                    List.of(new Proof(ProofType.IAE_PASS, first, null)),
                    null,
                    null));
    return rooms
        .assignments()
        .assignments()
        .decide(
            facilitator,
            proposed.id(),
            new AssignmentDecision(AssignmentStatus.ADMITTED, first, null, null));
  }

  private void accepted(Assignment of, String month, String hours) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO assignment_month
                  (lot_id, month, assignment_id, hours_worked, hours_accepted)
                VALUES (?, ?, ?, ?, ?)
                """,
                of.lotId(),
                YearMonth.parse(month).atDay(1),
                of.id(),
                new BigDecimal(hours),
                new BigDecimal(hours)));
  }
}
