package insertionhours.dashboard;

import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.hours.HoursWorld;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.organisations.Enterprise;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The home page of each role, and that its counters open the rows they count. */
@ExtendWith(ApplicationExtension.class)
class DashboardIT {
  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final Server server;
  private final Rooms rooms;
  private final World world;

  DashboardIT(Server server, Rooms rooms, World world) {
    this.server = server;
    this.rooms = rooms;
    this.world = world;
  }

  @BeforeEach
  void onAprilTheTwentieth(MovableClock clock) {
    clock.set(LocalDate.of(2026, 4, 20));
  }

  @Test
  void nobodyIsSentToSignIn() {
    Visitor visitor = server.visitor().open("/");

    assertThat(visitor.location()).startsWith("/sign-in");
    assertThat(visitor.status()).isEqualTo(200);
  }

  @Test
  void aFacilitatorWithoutOperationsIsToldHowToBegin() {
    Visitor visitor = server.visitor(world.facilitator()).open("/");

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().select("#facilitator ol a").eachAttr("href"))
        .containsExactly("/organisations/authorities/new", "/operations/new");
    assertThat(visitor.page().select(".counter")).isEmpty();
  }

  @Test
  void theCountersOfAFacilitatorOpenTheRowsTheyCount() {
    HoursWorld mine = new HoursWorld(rooms, world);
    mine.submitted(FEBRUARY, line("HEATING", "20"));
    mine.accepted(MARCH, line("HEATING", "10"));
    world.lot(mine.facilitator, mine.operation, 2, "PLUMBING");
    world.lot(mine.facilitator, mine.operation, 3, "PLUMBING");
    world.calibrated(mine.facilitator, mine.operation, 4, 100);
    ofSomebodyElse();

    Visitor visitor = server.visitor(mine.facilitator).open("/");

    assertThat(visitor.page().select("#facilitator .counter").eachText())
        .as(
            "to decide; to admit; late: February and March of the lender; to calibrate; in alert;"
                + " to study; eligibility that ends; follow-ups")
        .containsExactly("1", "0", "2", "2", "1", "0", "0", "0");
    counters(visitor).forEach(counter -> assertOpensItsRows(mine.facilitator, counter));
  }

  @Test
  void aCounterAtNoughtOpensAnEmptyList() {
    Actor facilitator = world.facilitator();
    world.operation(facilitator, world.authority());
    ofSomebodyElse();

    Visitor visitor = server.visitor(facilitator).open("/");

    assertThat(visitor.page().select(".counter").eachText()).containsOnly("0");
    counters(visitor).forEach(counter -> assertOpensItsRows(facilitator, counter));
    assertThat(visitor.page().select(".notice").text()).contains("Rien ne vous attend");
  }

  @Test
  void countersKeepTheRolesOfAnAccountApart() {
    HoursWorld mine = new HoursWorld(rooms, world);
    HoursWorld other = new HoursWorld(rooms, world);
    world.lot(other.facilitator, other.operation, 2, "PLUMBING");
    Actor both =
        world.account(
            "Bea Both",
            mine.facilitator.grants().get(0),
            world.reader(other.authority).grants().get(0));

    Visitor visitor = server.visitor(both).open("/");

    assertThat(visitor.page().select("#facilitator .counter").eachText().get(2)).isEqualTo("0");
    assertThat(visitor.page().select("#authority .counter").eachText()).containsExactly("1");
    counters(visitor).forEach(counter -> assertOpensItsRows(both, counter));
  }

  @Test
  void whatWaitsLongestComesFirstAndSaysWhoseTurnItIs(MovableClock clock) {
    HoursWorld mine = new HoursWorld(rooms, world);
    clock.set(LocalDate.of(2026, 3, 1));
    long waiting = mine.submitted(FEBRUARY, line("HEATING", "20")).id();
    clock.set(LocalDate.of(2026, 4, 20));

    Visitor visitor = server.visitor(mine.facilitator).open("/");

    assertThat(visitor.page().select(".turn-mine").text())
        .contains("À vous : 1 relevé à valider (le plus ancien depuis 50 jours)");
    assertThat(visitor.page().select(".turn").get(1).text())
        .contains("3 relevés en retard (le plus ancien depuis 36 jours)");
    assertThat(visitor.page().select("#facilitator tbody th a").first().attr("href"))
        .isEqualTo("/validation/" + waiting);
    assertThat(visitor.page().select("#facilitator tbody .status").eachText())
        .containsExactly(
            "À vous de valider",
            "En attente de l'entreprise",
            "En attente de l'entreprise",
            "En attente de l'entreprise");
  }

  @Test
  void theLateMonthsAreExportedAsTheyAreShown() {
    HoursWorld mine = new HoursWorld(rooms, world);
    mine.submitted(FEBRUARY, line("HEATING", "20"));
    Visitor visitor = server.visitor(mine.facilitator);

    visitor.open("/late?q=" + mine.lender.name().replace(" ", "+"));
    Elements shown = visitor.page().select("tbody tr");
    visitor.open("/late.csv?q=" + mine.lender.name().replace(" ", "+"));

    assertThat(shown).hasSize(2);
    assertThat(visitor.text().lines().skip(1))
        .hasSize(2)
        .allMatch(row -> row.startsWith(mine.lender.name()));
    assertThat(visitor.text()).contains("02/2026").contains("03/2026");
  }

  @Test
  void onlyFacilitatorsSeeWhoIsLate() {
    HoursWorld mine = new HoursWorld(rooms, world);

    assertThat(server.visitor(mine.declarant).open("/late").status()).isEqualTo(403);
    assertThat(server.visitor(world.administrator()).open("/late").status()).isEqualTo(403);
  }

  @Test
  void aDeclarantSeesACardForEachMonthToDeclare() {
    HoursWorld mine = new HoursWorld(rooms, world);
    mine.submitted(FEBRUARY, line("HEATING", "20"));

    Visitor visitor = server.visitor(mine.declarant).open("/");
    Elements cards = visitor.page().select("#declarant .cards > li");

    assertThat(cards.select("strong").eachText()).containsExactly("Mars 2026", "Avril 2026");
    assertThat(cards.get(0).text()).contains("En retard").contains("avant la fin du 15/04/2026");
    assertThat(cards.get(1).text())
        .contains("Mois en cours, à transmettre avant la fin du 15/05/2026");
    assertThat(cards.get(0).select("a.btn-primary").text()).startsWith("Saisir les heures de mars");
    assertThat(cards.get(1).select("a.btn-secondary").text())
        .startsWith("Saisir les heures d'avril");
    assertThat(cards.get(0).select("a").attr("href"))
        .isEqualTo(
            "/lots/%d/declarations/new?enterpriseId=%d&month=2026-03"
                .formatted(mine.lot.id(), mine.holder.id()));
    assertThat(visitor.page().select("section")).hasSize(1);
  }

  @Test
  void whatWasReturnedOrBegunComesFirst() {
    HoursWorld mine = new HoursWorld(rooms, world);
    long returned = mine.giveBack(mine.submitted(FEBRUARY, line("HEATING", "20"))).id();
    long begun = mine.drafted(MARCH, line("HEATING", "20")).id();

    Elements cards =
        server.visitor(mine.declarant).open("/").page().select("#declarant .cards > li");

    assertThat(cards.select("strong").eachText())
        .containsExactly("Février 2026", "Mars 2026", "Avril 2026");
    assertThat(cards.get(0).text()).contains("À corriger").contains("Autre lot, autre lot");
    assertThat(cards.select("a").eachAttr("href"))
        .startsWith("/declarations/" + returned + "/edit", "/declarations/" + begun + "/edit");
  }

  @Test
  void aDeclarantReadsWhatBecameOfEarlierDeclarations() {
    HoursWorld mine = new HoursWorld(rooms, world);
    mine.acceptHours(mine.submitted(FEBRUARY, line("HEATING", "20")), "12.5");
    mine.accepted(MARCH, line("HEATING", "10"));
    HoursWorld other = new HoursWorld(rooms, world);
    other.accepted(MARCH, line("HEATING", "77"));

    Elements rows = server.visitor(mine.declarant).open("/").page().select("tbody tr");

    assertThat(rows).hasSize(2);
    assertThat(rows.text())
        .contains("12,5 h validées sur 20 h déclarées")
        .contains("Justificatif absent")
        .contains("10 h validées")
        .doesNotContain("77");
  }

  @Test
  void monthsOfSeveralEnterprisesAreGrouped() {
    HoursWorld mine = new HoursWorld(rooms, world);
    Actor agency =
        world.account(
            "Aline Agency", mine.declarant.grants().get(0), mine.lenderDeclarant.grants().get(0));

    Visitor visitor = server.visitor(agency).open("/");

    assertThat(visitor.page().select("#declarant h3").eachText())
        .containsExactlyInAnyOrder(mine.holder.name(), mine.lender.name());
  }

  @Test
  void aDeclarantWithoutLotsIsToldSo() {
    Enterprise idle = world.company();

    Visitor visitor = server.visitor(world.declarant(idle)).open("/");

    assertThat(visitor.page().select(".empty-title").text()).contains("Rien à déclarer");
  }

  @Test
  void anAuthorityReadsWhereItStandsAsInItsReport() {
    HoursWorld mine = new HoursWorld(rooms, world);
    mine.accepted(FEBRUARY, line("HEATING", "100"));
    world.calibrated(mine.facilitator, mine.operation, 2, 900);
    var done = world.awarded(mine.facilitator, mine.operation, 3, 50, mine.holder);
    mine.accept(
        mine.submit(
            mine.declarant,
            mine.create(
                mine.declarant, done, month(mine.holder, FEBRUARY, line("HEATING", "60")))));
    new HoursWorld(rooms, world).accepted(FEBRUARY, line("HEATING", "5"));
    Actor reader = world.reader(mine.authority);

    Visitor visitor = server.visitor(reader).open("/");

    assertThat(visitor.page().select("#authority .headline").text())
        .contains("160 h validées sur 450 h à réaliser, soit 35,6 %");
    assertThat(visitor.page().select("#authority svg")).hasSize(1);
    assertThat(visitor.page().select("#authority .counter").text()).isEqualTo("1");
    counters(visitor).forEach(counter -> assertOpensItsRows(reader, counter));
    assertThat(visitor.page().select("#authority a.btn").attr("href"))
        .isEqualTo("/reports/authorities/" + mine.authority.id());
    assertThat(visitor.open("/reports/authorities/" + mine.authority.id()).page().text())
        .contains("35,6 %");
  }

  @Test
  void anAuthorityWithoutLotsIsToldSo() {
    Visitor visitor = server.visitor(world.reader(world.authority())).open("/");

    assertThat(visitor.page().select("#authority").text()).contains("Aucun lot attribué");
  }

  @Test
  void anAdministratorCountsAccountsAndSeesNoDeclaration() {
    HoursWorld mine = new HoursWorld(rooms, world);
    mine.submitted(FEBRUARY, line("HEATING", "20"));
    Actor administrator = world.administrator();
    rooms.accounts().service().disable(administrator, mine.declarant.accountId());

    Visitor visitor = server.visitor(administrator).open("/");

    assertThat(visitor.page().select("section").eachAttr("id")).containsExactly("administrator");
    assertThat(visitor.page().select(".counter").eachText().subList(1, 3))
        .containsExactly("1", "1");
    counters(visitor).forEach(counter -> assertOpensItsRows(administrator, counter));
  }

  @Test
  void anAccountOfAllRolesSeesAllSections() {
    HoursWorld mine = new HoursWorld(rooms, world);
    Grant[] grants =
        Stream.of(
                mine.facilitator,
                mine.declarant,
                world.reader(mine.authority),
                world.administrator())
            .map(actor -> actor.grants().get(0))
            .toArray(Grant[]::new);

    Visitor visitor = server.visitor(world.account("Alma All", grants)).open("/");

    assertThat(visitor.page().select("section").eachAttr("id"))
        .containsExactly("facilitator", "declarant", "authority", "administrator");
  }

  @Test
  void helpIsForEverybodyInBothLanguages() {
    Visitor visitor = server.visitor().open("/help");
    List<String> topics = visitor.page().select("main dt a").eachAttr("href");

    assertThat(topics).hasSize(4);
    assertThat(visitor.page().select("main dl").get(1).select("dt")).hasSize(10);
    for (String topic : topics) {
      assertThat(visitor.open(topic).page().select("main ol li")).hasSizeGreaterThan(3);
    }
    assertThat(visitor.page().select("footer a").attr("href")).isEqualTo("/help");
    assertThat(visitor.open("/help/nobody").status()).isEqualTo(404);
    assertThat(visitor.open("/language?to=en&next=/help").page().select("h1").text())
        .isEqualTo("Help");
  }

  /** A whole situation that must not appear in anybody else's counters. */
  private void ofSomebodyElse() {
    HoursWorld other = new HoursWorld(rooms, world);
    other.submitted(FEBRUARY, line("HEATING", "20"));
    other.submitted(APRIL, line("HEATING", "20"));
    world.lot(other.facilitator, other.operation, 2, "PLUMBING");
  }

  private static Stream<Element> counters(Visitor visitor) {
    return visitor.page().select(".counters > li").stream();
  }

  private void assertOpensItsRows(Actor actor, Element counter) {
    int counted = Integer.parseInt(counter.select(".counter").text());
    String href = counter.select("a").attr("href");

    Visitor visitor = server.visitor(actor).open(href);

    assertThat(visitor.status()).as(href).isEqualTo(200);
    assertThat(visitor.page().select("main tbody tr")).as(href).hasSize(counted);
  }
}
