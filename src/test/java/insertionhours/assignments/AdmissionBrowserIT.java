package insertionhours.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Browser;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Person;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** A lender proposes somebody on a phone, and a facilitator says that she is eligible. */
@ExtendWith(ApplicationExtension.class)
class AdmissionBrowserIT {
  private static final int PHONE = 360;

  private WebDriver browser;
  private Person person;

  @Test
  void isProposedByTheLenderAndAdmittedByTheFacilitator(
      Server server, World world, Rooms rooms, MovableClock clock) {
    clock.set(LocalDate.of(2026, 2, 20));
    Actor facilitator = world.facilitator();
    Enterprise lender = world.enterprise(EnterpriseKind.ETTI);
    Actor declarant = world.declarant(lender);
    Lot lot =
        world.awarded(
            facilitator, world.operation(facilitator, world.authority()), 1, 400, world.company());
    world.engage(facilitator, lot, lender, AwardRole.LENDING_EMPLOYER);
    browser = Browser.open(PHONE);
    person = new Person(browser, server.address());
    signIn(server, declarant);

    person.open("/lots/" + lot.id()).follow("Salariés");
    assertThat(person.text()).contains("Aucun salarié proposé sur ce lot");
    person.follow("Proposer un salarié");
    noSidewaysScroll();
    person
        .type("lastName", "Haddad")
        .type("firstName", "Samira")
        .type("birthDate", "1990-05-17")
        .choose("sex", "Femme")
        .choose("priorityNeighbourhood", "Non")
        .choose("eligibilityCriterion", "Salarié d'une structure d'insertion (PASS IAE)")
        .type("informedOn", "2026-02-18")
        .choose("contracts[0].contractType", "Contrat de mission")
        .type("contracts[0].startsOn", "2026-03-02")
        .type("contracts[0].endsOn", "2026-03-06")
        .press("Ajouter une ligne de contrat");
    person
        .choose("contracts[1].contractType", "Contrat de mission")
        .type("contracts[1].startsOn", "2026-03-09")
        .type("contracts[1].endsOn", "2026-03-13")
        .choose("proofs[0].type", "PASS IAE")
        .type("proofs[0].issuedOn", "2026-01-15")
        .press("Proposer un salarié");
    assertThat(person.text())
        .contains("La proposition est enregistrée", "Haddad Samira", "2 contrats")
        .contains("Éligibilité à valider")
        .doesNotContain("À vérifier");
    noSidewaysScroll();
    long id = person.id();
    person.follow("Ajouter un contrat");
    assertThat(person.value("f-startsOn")).isEqualTo("2026-03-14");
    person.type("startsOn", "2026-03-16").type("endsOn", "2026-03-20").press("Enregistrer");
    assertThat(person.text()).contains("3 contrats");

    person.signOut();
    signIn(server, facilitator);
    person.open("/").follow("Éligibilités à valider");
    noSidewaysScroll();
    person.follow("Haddad Samira");
    assertThat(person.id()).isEqualTo(id);
    assertThat(person.text()).contains("Jour habituel : le 02/03/2026, premier jour du contrat");
    person.press("Déclarer éligible");
    assertThat(person.text())
        .contains("Les heures comptent à partir du 02/03/2026")
        .contains("20/02/2026");
    person.open("/lots/" + lot.id() + "/assignments");
    assertThat(person.text()).contains("1 participant", "3 contrats", "02/03/2026");
    noSidewaysScroll();
  }

  private void signIn(Server server, Actor actor) {
    person.open("/sign-in");
    browser.manage().addCookie(new Cookie("session", server.session(actor.accountId())));
  }

  private void noSidewaysScroll() {
    assertThat(
            ((JavascriptExecutor) browser)
                .executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
        .as(browser.findElement(By.tagName("h1")).getText())
        .isEqualTo(true);
  }
}
