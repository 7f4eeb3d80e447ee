package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Browser;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Person;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/**
 * From a proposed person to hours in the authority's report: a lender at a phone, a facilitator at
 * a desk, and a reader who learns no name.
 */
@ExtendWith(ApplicationExtension.class)
class PeopleBrowserIT {
  private static final int PHONE = 360;
  private static final int DESK = 1280;

  private final Server server;
  private final World world;
  private final MovableClock clock;
  private Actor facilitator;
  private Actor declarant;
  private Actor reader;
  private ContractingAuthority authority;
  private Lot lot;
  private WebDriver browser;
  private Person person;

  PeopleBrowserIT(Server server, World world, MovableClock clock) {
    this.server = server;
    this.world = world;
    this.clock = clock;
  }

  private void populate() {
    facilitator = world.facilitator();
    authority = world.authority();
    reader = world.reader(authority);
    Enterprise lender = world.enterprise(EnterpriseKind.ETTI);
    declarant = world.declarant(lender);
    lot =
        world.awarded(
            facilitator, world.operation(facilitator, authority), 1, 400, world.company());
    world.engage(facilitator, lot, lender, AwardRole.LENDING_EMPLOYER);
  }

  @Test
  void hoursOfNamedPeopleReachAReportWithoutNames() {
    clock.set(LocalDate.of(2026, 2, 20));
    populate();
    browser = Browser.open(PHONE);
    person = new Person(browser, server.address());

    atWork(declarant, PHONE);
    propose("Haddad", "Samira", "1990-05-17", "Femme");
    propose("Diallo", "Moussa", "1974-08-02", "Homme");

    atWork(facilitator, DESK);
    admitNext();
    admitNext();
    person.open("/lots/" + lot.id() + "/assignments");
    assertThat(person.text()).contains("2 participants", "Diallo Moussa", "Haddad Samira");

    clock.set(LocalDate.of(2026, 4, 2));
    atWork(declarant, PHONE);
    person.open("/").follow("Saisir les heures de mars 2026");
    assertThat(person.text()).contains("Diallo Moussa", "Haddad Samira");
    fill(0, "80");
    fill(1, "35,5");
    noSidewaysScroll();
    person.press("Transmettre");
    assertThat(person.text())
        .contains("Voici votre accusé de réception")
        .contains("115,5 h déclarées sur 2 lignes");
    noSidewaysScroll();

    atWork(facilitator, DESK);
    person.open("/").follow("Relevés à valider").follow("Commencer");
    assertThat(person.text()).contains("Diallo Moussa", "Haddad Samira", "aucune remarque");
    untick(1);
    person.choose("lines[1].reasonCode", "Justificatif absent").press("Enregistrer la décision");
    assertThat(person.text()).contains("Décision enregistrée");

    atWork(declarant, PHONE);
    person.open("/declarations").follow("mars 2026");
    assertThat(person.text())
        .contains("Validé en partie", "Refusée", "Justificatif absent")
        .contains("Envoyez le justificatif au facilitateur")
        .doesNotContain("RSA");
    noSidewaysScroll();
    person.follow("Déclarer à nouveau les lignes refusées");
    assertThat(person.text()).contains("Compléter les heures de mars 2026", "Haddad Samira");
    noSidewaysScroll();
    fill(0, "30");
    person.press("Transmettre");
    assertThat(person.text()).contains("30 h déclarées sur 1 ligne");

    atWork(facilitator, DESK);
    person.open("/validation").press("Valider tout ce qui est sans remarque");
    assertThat(person.text()).contains("Tout est validé");

    atWork(reader, DESK);
    reads("/", "Haddad", "Diallo");
    reads("/reports/authorities/" + authority.id(), "Haddad", "Diallo");
    assertThat(person.text()).contains("110 h", "27,5 %");
    person.follow("Qui a réalisé les heures");
    assertThat(person.text())
        .contains("Participants\n2", "110 h")
        .doesNotContain("Haddad", "Diallo");
    reads("/lots/" + lot.id() + "/hours", "Haddad", "Diallo");
    assertThat(person.text()).contains("80 h", "30 h");
    person.open("/beneficiaries");
    assertThat(person.text()).doesNotContain("Haddad", "Diallo").contains("Accès refusé");
  }

  private void atWork(Actor actor, int width) {
    person.signOut();
    Browser.resize(width);
    person.open("/sign-in");
    browser.manage().addCookie(new Cookie("session", server.session(actor.accountId())));
  }

  private void propose(String lastName, String firstName, String birthDate, String sex) {
    person.open("/lots/" + lot.id()).follow("Salariés");
    person.follow("Proposer un salarié");
    person
        .type("lastName", lastName)
        .type("firstName", firstName)
        .type("birthDate", birthDate)
        .choose("sex", sex)
        .choose("priorityNeighbourhood", "Non")
        .choose("eligibilityCriterion", "Allocataire du RSA, ou à sa charge")
        .type("informedOn", "2026-02-18")
        .choose("contracts[0].contractType", "Contrat de mission")
        .type("contracts[0].startsOn", "2026-03-02")
        .type("contracts[0].endsOn", "2026-07-31")
        .choose("proofs[0].type", "Attestation de prestation (RSA, ASS, AAH…)")
        .type("proofs[0].issuedOn", "2026-02-10");
    noSidewaysScroll();
    person.press("Proposer un salarié");
    assertThat(person.text())
        .contains("La proposition est enregistrée", lastName + " " + firstName)
        .contains("Éligibilité à valider");
    noSidewaysScroll();
  }

  private void admitNext() {
    person.open("/").follow("Éligibilités à valider");
    String name = person.text().contains("Diallo Moussa") ? "Diallo Moussa" : "Haddad Samira";
    person.follow(name).press("Déclarer éligible");
    assertThat(person.text()).contains("Les heures comptent à partir du 02/03/2026");
  }

  private void fill(int row, String hours) {
    person.choose("lines[" + row + "].trade", "Chauffage");
    person.type("lines[" + row + "].hoursWorked", hours);
  }

  private void untick(int row) {
    browser.findElement(By.name("lines[" + row + "].ticked")).click();
  }

  private void reads(String path, String... names) {
    person.open(path);
    List.of(names).forEach(name -> assertThat(browser.getPageSource()).doesNotContain(name));
  }

  private void noSidewaysScroll() {
    assertThat(
            ((JavascriptExecutor) browser)
                .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
        .as(browser.findElement(By.tagName("h1")).getText())
        .isEqualTo(true);
  }
}
