package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.obligations.Award;
import insertionhours.obligations.Modality;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Browser;
import insertionhours.testing.Crew;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Person;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** The case that the product is told by, from nothing, as its people do it at their browsers. */
@ExtendWith(ApplicationExtension.class)
class ReferenceCaseBrowserIT {
  private static final String PASSWORD = "un long mot de passe";

  private WebDriver browser;
  private Person person;
  private long heating;
  private long sewers;

  @Test
  void sizesAwardsInvitesDeclaresDecidesAndReads(
      Server server, World world, Rooms rooms, MovableClock clock) throws Exception {
    clock.set(LocalDate.of(2026, 11, 23));
    Actor known = world.facilitator();
    Grant grant = known.grants().get(0);
    rooms
        .accounts()
        .provision()
        .provision(
            "claire@emploi.example",
            "Claire Martin",
            PASSWORD,
            List.of(new Grant(Role.FACILITATOR, grant.organisationId(), "")));
    browser = Browser.open(1280);
    person = new Person(browser, server.address());

    signIn("claire@emploi.example");
    enterParties();
    enterOperation();
    long operation = person.id();
    heating =
        enterLot(operation, "1", "Réseaux de chauffage", "Chauffage", "720 000", "40", "400 h");
    sewers =
        enterLot(
            operation, "2", "Réseaux d'assainissement", "Assainissement", "450 000", "32", "200 h");
    award(heating, "Réseaux du Val", "Titulaire");
    award(heating, "Éclat Insertion", "Sous-traitant");
    award(sewers, "Réseaux du Val", "Titulaire");
    admit(rooms, known, heating, sewers);
    String toFirm = invite("DECLARANT", "Réseaux du Val", "samir@reseaux.example");
    String toInsertion = invite("DECLARANT", "Éclat Insertion", "agnes@eclat.example");
    String toLandlord = invite("AUTHORITY", "Habitat des Deux Vallées", "helene@habitat.example");

    join(toFirm, "Samir Benali");
    declare(heating, "2026-03", "Électricité", "120,5");
    declare(heating, "2026-04", "Électricité", "119,5");
    declare(sewers, "2026-03", "Assainissement", "151,67");
    declare(sewers, "2026-04", "Assainissement", "158,33");
    join(toInsertion, "Agnès Leroy");
    declare(heating, "2026-03", "Nettoyage de locaux", "151,67");
    declare(heating, "2026-04", "Nettoyage de locaux", "151,67");
    declare(heating, "2026-05", "Nettoyage de locaux", "42,66");

    signIn("claire@emploi.example");
    decideAll(7);

    join(toLandlord, "Hélène Roussel");
    readReport();
    openCleaningToItsLines();
    refusedElsewhere(operation);
  }

  private void signIn(String email) {
    person.signOut();
    person.open("/sign-in").type("email", email).type("password", PASSWORD).press("Se connecter");
  }

  private void enterParties() {
    person
        .open("/organisations/authorities/new")
        .type("name", "Habitat des Deux Vallées")
        .choose("kind", "Bailleur social")
        .press("Enregistrer");
    enterprise("Réseaux du Val", "COMPANY");
    enterprise("Éclat Insertion", "EI");
  }

  private void enterprise(String name, String kind) {
    person.open("/organisations/enterprises/new").type("name", name);
    browser
        .findElement(By.cssSelector("main select[name=kind] option[value=" + kind + "]"))
        .click();
    person.press("Enregistrer");
  }

  private void enterOperation() {
    person
        .open("/operations/new")
        .choose("contractingAuthorityId", "Habitat des Deux Vallées")
        .type("name", "Réseaux de chauffage et d'assainissement de 178 logements")
        .type("reference", "SEINE-EURE-178")
        .type("communeCode", "Louviers")
        .type("startsOn", "2026-02-01")
        .type("endsOn", "2027-01-31")
        .press("Créer l'opération");
    assertThat(person.text()).contains("SEINE-EURE-178");
  }

  private long enterLot(
      long operation,
      String number,
      String title,
      String trade,
      String amount,
      String share,
      String hours) {
    person
        .open("/operations/" + operation + "/lots/new")
        .type("number", number)
        .type("title", title)
        .choose("trade", trade)
        .type("amountExclTax", amount)
        .press("Créer le lot");
    long lot = person.id();
    person
        .open("/lots/" + lot + "/calibration")
        .type("effortRate", "5")
        .type("hourlyLabourCost", "36")
        .type("labourShare", share)
        .awaits("= " + hours)
        .press("Retenir ce calibrage");
    person.open("/lots/" + lot);
    assertThat(person.text()).contains("Calibré").contains(hours);
    return lot;
  }

  private void award(long lot, String enterprise, String role) {
    person
        .open("/lots/" + lot + "/awards/new")
        .choose("enterpriseId", enterprise)
        .choose("role", role)
        .press("Ajouter");
    assertThat(person.path()).as(person.text()).startsWith("/lots/" + lot + "?notice");
  }

  /** Somebody of each firm on each lot. */
  private static void admit(Rooms rooms, Actor facilitator, long... lots) {
    Crew crew = new Crew(rooms, facilitator);
    for (long id : lots) {
      Lot lot = rooms.contracts().lots().find(facilitator, id);
      for (Award award : rooms.obligations().awards().ofLot(id)) {
        crew.admitted(
            facilitator, lot, award.enterpriseId(), Modality.usual(lot.clauseKind(), award.role()));
      }
    }
  }

  private String invite(String role, String organisation, String email) {
    person
        .open("/accounts/invitation?role=" + role)
        .choose("organisationId", organisation)
        .type("email", email)
        .press("Créer le lien");
    return URI.create(person.value("link")).getPath();
  }

  private void join(String link, String name) {
    person.signOut();
    person.open(link).type("displayName", name).type("newPassword", PASSWORD).press("");
    person.open("/");
    assertThat(person.path()).isEqualTo("/");
  }

  private void declare(long lot, String month, String trade, String hours) {
    person
        .open("/lots/" + lot + "/declarations/new?month=" + month)
        .choose("lines[0].trade", trade)
        .type("lines[0].hoursWorked", hours)
        .press("Transmettre");
    assertThat(person.text()).contains("Accusé de réception").contains(hours + " h");
  }

  private void decideAll(int waiting) {
    person.open("/validation");
    assertThat(person.text()).contains("Commencer");
    person.follow("Commencer");
    for (int i = 0; i < waiting; i++) {
      person.press("Valider les lignes sans remarque");
    }
    person.open("/validation");
    assertThat(person.text()).doesNotContain("Commencer");
  }

  private void readReport() {
    person.open("/reports");
    assertThat(person.path()).startsWith("/reports/authorities/");
    assertThat(person.text())
        .contains("896 heures pour 600 à réaliser")
        .contains("149,3 %")
        .contains("146,5 %")
        .contains("155,0 %");
  }

  private void openCleaningToItsLines() throws Exception {
    String csv = person.href("Tableur");
    HttpResponse<byte[]> file =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(csv))
                    .header(
                        "Cookie",
                        "session=" + browser.manage().getCookieNamed("session").getValue())
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(new String(file.body(), StandardCharsets.UTF_8))
        .startsWith("\ufeff")
        .contains("896")
        .contains("346");
    person.follow("346 h");
    assertThat(person.text())
        .contains("Éclat Insertion")
        .contains("151,67 h")
        .contains("42,66 h")
        .contains("346 h");
  }

  private void refusedElsewhere(long operation) {
    for (String path :
        List.of(
            "/validation",
            "/declarations",
            "/organisations",
            "/accounts",
            "/audit",
            "/operations/" + operation + "/edit",
            "/lots/" + heating + "/awards/new")) {
      person.open(path);
      assertThat(person.text()).as(path).contains("Accès refusé");
    }
  }
}
