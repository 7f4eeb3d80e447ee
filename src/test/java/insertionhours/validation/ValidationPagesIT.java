package insertionhours.validation;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.lent;
import static insertionhours.hours.HoursWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.HoursWorld;
import insertionhours.hours.LineStatus;
import insertionhours.obligations.Modality;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deciding through pages. */
@ExtendWith(ApplicationExtension.class)
class ValidationPagesIT {
  private final Server server;
  private final MovableClock clock;
  private HoursWorld hours;

  ValidationPagesIT(Server server, MovableClock clock) {
    this.server = server;
    this.clock = clock;
  }

  @BeforeEach
  void aLot(Rooms rooms, World world) {
    hours = new HoursWorld(rooms, world);
  }

  @Test
  void theQueueIsWorkedOffOldestFirst() {
    Declaration march = hours.submitted(MARCH, line("ELECTRICITY", "40"));
    clock.advance(Duration.ofSeconds(1));
    Declaration april = hours.submitted(MARCH.plusMonths(1), line("ELECTRICITY", "30"));
    Visitor facilitator = facilitator().open("/validation");
    assertThat(facilitator.page().select("caption").text()).isEqualTo("2 relevés à valider");
    assertThat(facilitator.page().select("tbody th a").eachAttr("href"))
        .containsExactly(address(march), address(april));
    facilitator.open(facilitator.page().selectFirst("a:contains(Commencer)").attr("href"));
    facilitator.open(facilitator.page().selectFirst("a:contains(Suivant)").attr("href"));
    assertThat(facilitator.location()).isEqualTo(address(april));
    facilitator.open(address(march));
    facilitator.submit(address(march) + "/decide", Map.of());
    assertThat(facilitator.location()).startsWith(address(april) + "?notice=");
    assertThat(facilitator.page().select(".notice[role=status]").text())
        .isEqualTo("Décision enregistrée. Voici le relevé suivant.");
    acceptAll(facilitator, april);
    assertThat(facilitator.page().select(".empty-title").text()).isEqualTo("Tout est validé");
    assertThat(find(march).status()).isEqualTo(DeclarationStatus.ACCEPTED);
    assertThat(find(april).hoursAccepted()).hasToString("30");
  }

  @Test
  void linesAreAcceptedInPartOrRefusedWithAReason() {
    Declaration march = hours.submitted(MARCH, line("ELECTRICITY", "40"), line("SANITATION", "30"));
    Visitor facilitator = facilitator().open(address(march));
    Map<String, String> typed = new HashMap<>();
    typed.put("lines[0].hoursAccepted", "35,5");
    typed.put("lines[1].ticked", null);
    facilitator.submit(address(march) + "/decide", typed);
    assertThat(facilitator.status()).isEqualTo(422);
    assertThat(facilitator.page().select("[id$=reasonCode-error]").text())
        .contains("Donnez la raison");
    assertThat(facilitator.page().select("[name='lines[0].hoursAccepted']").val())
        .isEqualTo("35,5");
    assertThat(facilitator.page().select("[name='lines[1].ticked'][checked]")).isEmpty();
    facilitator.submit(
        address(march) + "/decide",
        Map.of("lines[0].reasonCode", "ARITHMETIC", "lines[1].reasonCode", "OTHER"));
    assertThat(facilitator.page().select("#f-comment-error").text()).isNotEmpty();
    facilitator.submit(address(march) + "/decide", Map.of("comment", "vu au chantier"));
    assertThat(facilitator.location()).startsWith("/validation?");
    Declaration decided = find(march);
    assertThat(decided.status()).isEqualTo(DeclarationStatus.PARTLY_ACCEPTED);
    assertThat(decided.lines().get(0).hoursAccepted()).hasToString("35.5");
    assertThat(decided.lines().get(1).status()).isEqualTo(LineStatus.REFUSED);
    Visitor declarant = server.visitor(hours.declarant).open("/declarations/" + march.id());
    assertThat(declarant.page().select("main").text())
        .contains("Erreur de calcul", "vu au chantier", "35,5 h");
  }

  @Test
  void aLineOfTrainingAloneIsRefusedOnlyWithAReason() {
    Declaration march = hours.submitted(MARCH, line("ELECTRICITY", "0", "14"));
    Visitor facilitator = facilitator().open(address(march));
    Map<String, String> unticked = new HashMap<>();
    unticked.put("lines[0].ticked", null);
    facilitator.submit(address(march) + "/decide", unticked);
    assertThat(facilitator.status()).isEqualTo(422);
    facilitator.submit(
        address(march) + "/decide", Map.of("lines[0].reasonCode", "TRAINING_NOT_COUNTED"));
    assertThat(find(march).lines().get(0).status()).isEqualTo(LineStatus.REFUSED);
  }

  @Test
  void aDeclarationGoesBackWithItsReason() {
    Declaration march = hours.submitted(MARCH, line("ELECTRICITY", "40"));
    Visitor facilitator = facilitator().open(address(march));
    facilitator.submit(address(march) + "/return", Map.of());
    assertThat(facilitator.status()).isEqualTo(422);
    assertThat(facilitator.page().select("#f-reasonCode-error").text())
        .isEqualTo("Dites pourquoi le relevé retourne à l'entreprise.");
    facilitator.submit(
        address(march) + "/return", Map.of("reasonCode", "WRONG_LOT", "comment", "c'est le lot 2"));
    assertThat(find(march).status()).isEqualTo(DeclarationStatus.RETURNED);
    Visitor declarant = server.visitor(hours.declarant).open("/declarations/" + march.id());
    assertThat(declarant.page().select(".turn a").text()).isEqualTo("Corriger");
    assertThat(declarant.page().select("main").text()).contains("Autre lot", "c'est le lot 2");
    declarant.open("/declarations");
    assertThat(declarant.page().select(".cards .status").text()).contains("À corriger");
  }

  @Test
  void theSecondToDecideLearnsWhoWasFirst() {
    Declaration march = hours.submitted(MARCH, line("ELECTRICITY", "40"));
    Visitor first = facilitator().open(address(march));
    Visitor second = server.visitor(hours.world.colleague(hours.facilitator)).open(address(march));
    acceptAll(first, march);
    second.submit(address(march) + "/decide", Map.of());
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.page().select(".error-summary").text())
        .contains("déjà été examiné", "Validé", hours.facilitator.displayName());
    assertThat(second.page().select("form[action$=decide]")).isEmpty();
  }

  @Test
  void whatWasCorrectedMeanwhileIsLookedAtAgain() {
    Declaration march = hours.submitted(MARCH, line("ELECTRICITY", "40"));
    Visitor facilitator = facilitator().open(address(march));
    String here = "/declarations/" + march.id();
    Visitor declarant = server.visitor(hours.declarant).open(here);
    declarant.submit(here + "/withdraw", Map.of());
    declarant.open(here + "/edit");
    declarant.submit(here + "/edit", Map.of("do", "SUBMIT", "lines[0].hoursWorked", "45"));
    acceptAll(facilitator, march);
    assertThat(facilitator.status()).isEqualTo(409);
    assertThat(facilitator.page().select(".error-summary").text()).contains("le voici à jour");
    assertThat(facilitator.page().select("[name='lines[0].hoursAccepted']").val()).isEqualTo("45");
    facilitator.submit(address(march) + "/decide", Map.of());
    assertThat(find(march).hoursAccepted()).hasToString("45");
  }

  @Test
  void aCorrectionSaysWhatItReplaces() {
    Declaration march =
        hours.acceptHours(hours.submitted(MARCH, line("ELECTRICITY", "40")), "38.5");
    String form = "/lots/" + hours.lot.id() + "/declarations/new";
    Visitor declarant = server.visitor(hours.declarant).open("/declarations/" + march.id());
    declarant.open(declarant.page().selectFirst("a:contains(Corriger cette ligne)").attr("href"));
    declarant.submit(form, Map.of("do", "SUBMIT", "lines[0].hoursWorked", "39"));
    Visitor facilitator = facilitator().open("/validation");
    facilitator.open(facilitator.page().selectFirst("tbody th a").attr("href"));
    assertThat(facilitator.page().select("tbody").text())
        .contains("Remplace la ligne validée : Électricité, 38,5 h");
    assertThat(facilitator.page().select("form[action$=accept]")).isEmpty();
  }

  @Test
  void onlyADeclarationWithoutRemarkIsOfferedInOneClick() {
    Declaration clean = hours.submitted(MARCH, line("ELECTRICITY", "40"));
    Declaration noted =
        hours.submitted(
            MARCH.plusMonths(1),
            new DeclarationLineDraft(
                null,
                null,
                "ELECTRICITY",
                Modality.DIRECT_HIRE,
                new BigDecimal("7"),
                BigDecimal.ZERO,
                null,
                "nuit"));
    Visitor facilitator = facilitator().open(address(clean));
    assertThat(facilitator.page().select("form[action$=accept] button").text())
        .isEqualTo("Valider les lignes sans remarque : 40 h");
    assertThat(facilitator.page().select(".progress-row").text()).contains(", reste ");
    facilitator.open(address(noted));
    assertThat(facilitator.page().select("form[action$=accept]")).isEmpty();
    assertThat(facilitator.page().select("form[action$=decide] .btn-primary")).hasSize(1);
  }

  @Test
  void theSameEmployersHoursStandSideBySide() {
    Declaration own =
        hours.submit(
            hours.lenderDeclarant,
            hours.create(
                hours.lenderDeclarant,
                HoursWorld.month(hours.lender, MARCH, line("ELECTRICITY", "50"))));
    hours.submitted(MARCH, lent(hours.lender, "ELECTRICITY", "48"));
    Visitor facilitator = facilitator().open("/validation");
    assertThat(facilitator.page().select("tbody tr:contains(Même employeur)")).hasSize(2);
    facilitator.open(address(own));
    assertThat(facilitator.page().select("section.notice-warning tbody tr").text())
        .contains(hours.lender.name(), "50 h", hours.holder.name(), "48 h");
  }

  @Test
  void theQueueIsFilteredAndTakenAway() {
    hours.submitted(MARCH, line("ELECTRICITY", "40"));
    Visitor facilitator = facilitator();
    facilitator.open("/validation?enterpriseId=" + hours.holder.id());
    assertThat(facilitator.page().select("tbody tr")).hasSize(1);
    facilitator.open("/validation?enterpriseId=" + hours.lender.id());
    assertThat(facilitator.page().select(".empty").text()).contains("Rien ne correspond");
    facilitator.open("/validation.csv");
    assertThat(facilitator.text()).contains(hours.holder.name(), ";03/2026;1;40;non");
  }

  @Test
  void othersAreRefused() {
    Declaration march = hours.submitted(MARCH, line("ELECTRICITY", "40"));
    Visitor declarant = server.visitor(hours.declarant);
    assertThat(declarant.open("/validation").status()).isEqualTo(403);
    assertThat(declarant.open(address(march)).status()).isEqualTo(403);
    Visitor stranger = server.visitor(hours.world.facilitator());
    assertThat(stranger.open(address(march)).status()).isEqualTo(404);
    assertThat(stranger.open("/validation").page().select(".empty")).isNotEmpty();
  }

  private Visitor facilitator() {
    return server.visitor(hours.facilitator);
  }

  private static void acceptAll(Visitor visitor, Declaration declaration) {
    visitor.submit(address(declaration) + "/accept", Map.of());
  }

  private Declaration find(Declaration declaration) {
    return hours.declarations().find(hours.facilitator, declaration.id());
  }

  private static String address(Declaration declaration) {
    return "/validation/" + declaration.id();
  }
}
