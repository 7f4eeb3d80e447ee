package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
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

/** A facilitator's first hour: she takes over what already runs, and reads what is left to do. */
@ExtendWith(ApplicationExtension.class)
class FirstHourBrowserIT {
  private static final String PASSWORD = "un long mot de passe";

  @Test
  void takesOverFiveRunningContractsAndReadsWhatIsLeft(
      Server server, World world, Rooms rooms, MovableClock clock) {
    clock.set(LocalDate.of(2026, 11, 23));
    Actor known = world.facilitator();
    Grant grant = known.grants().get(0);
    rooms
        .accounts()
        .provision()
        .provision(
            "nadia@emploi.example",
            "Nadia Petit",
            PASSWORD,
            List.of(new Grant(Role.FACILITATOR, grant.organisationId(), "")));
    ContractingAuthority authority = world.authority();
    Enterprise holder = world.company();
    Person person = new Person(Browser.open(1280), server.address());

    person.signOut();
    person
        .open("/sign-in")
        .type("email", "nadia@emploi.example")
        .type("password", PASSWORD)
        .press("Se connecter");
    person
        .open("/operations/new")
        .choose("contractingAuthorityId", authority.name())
        .type("name", "Entretien du patrimoine")
        .type("reference", "REPRISE")
        .type("startsOn", "2026-01-01")
        .type("endsOn", "2026-12-31")
        .press("Créer l'opération");
    long operation = person.id();
    takeOver(person, operation, "Peinture", "300", "120", "2026-10", holder);
    takeOver(person, operation, "Plomberie", "200", "200", "2026-09", holder);
    takeOver(person, operation, "Électricité", "400", "20", "2026-08", holder);
    takeOver(person, operation, "Menuiserie", "150", "149,5", "2026-10", holder);
    takeOver(person, operation, "Maçonnerie", "100", "60", "2026-10", holder);

    person.open("/operations/" + operation);
    assertThat(person.text())
        .contains("1 150 h")
        .contains("549,5 h")
        .contains("600,5 h")
        .contains("47,8 %");
    person.open("/turns");
    assertThat(person.text())
        .contains("5 lots")
        .contains("Transmettre les heures de septembre 2026")
        .contains("Transmettre les heures d'octobre 2026")
        .contains("53 jours");
    person.open("/");
    assertThat(person.text()).contains("Marchés en alerte");
    person.open("/alerts");
    assertThat(person.text())
        .contains("Très en retrait")
        .contains("Électricité")
        .contains("380 h")
        .doesNotContain("Plomberie");
  }

  private static void takeOver(
      Person person,
      long operation,
      String trade,
      String due,
      String done,
      String until,
      Enterprise holder) {
    person
        .open("/operations/" + operation + "/running-lots/new")
        .type("title", trade)
        .choose("trade", trade)
        .choose("holderId", holder.name())
        .type("hoursDue", due)
        .type("openingHours.hours", done)
        .type("openingHours.until", until)
        .type("openingHours.source", "Tableau de suivi")
        .press("Reprendre");
    assertThat(person.path()).as(person.text()).startsWith("/lots/");
  }
}
