package insertionhours.monthgrid;

import static insertionhours.monthgrid.LenderWorld.APRIL;
import static insertionhours.monthgrid.LenderWorld.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.ZeroReason;
import insertionhours.identity.Actor;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of all lots of a month, without script. */
@ExtendWith(ApplicationExtension.class)
class MonthGridPagesIT {
  private static final String FORM = "/declarations/months/2026-04";

  private final Server server;
  private final World world;
  private final Rooms rooms;
  private LenderWorld lender;
  private Visitor visitor;

  MonthGridPagesIT(Server server, World world, Rooms rooms) {
    this.server = server;
    this.world = world;
    this.rooms = rooms;
  }

  @BeforeEach
  void aLender(MovableClock clock) {
    clock.set(LocalDate.of(2026, 5, 6));
    lender = new LenderWorld(rooms, world, 3);
    visitor = server.visitor(lender.declarant);
  }

  @Test
  void leadsFromTheHomePageToAllLotsOfTheLastMonth() {
    visitor.open("/");
    assertThat(visitor.page().select("#declarant a[href^=/declarations/months]").text())
        .isEqualTo("Tous mes relevés d'avril 2026 en une page (3 lots)");
    visitor.open("/declarations");
    visitor.open(visitor.page().select("a[href^=/declarations/months]").attr("href"));
    assertThat(visitor.page().selectFirst("h1").text()).isEqualTo("Mes relevés d'avril 2026");
    assertThat(visitor.page().select(".month-lot h2").eachText())
        .containsExactly("Lot 1 · Lot de test", "Lot 2 · Lot de test", "Lot 3 · Lot de test");
    assertThat(visitor.page().select("a[rel=prev]").text()).contains("mars 2026");
    visitor.open(visitor.page().select("a[rel=next]").attr("href"));
    assertThat(visitor.page().select("a[rel=next]")).isEmpty();
    assertThat(visitor.page().select(".month-who").first().text())
        .isEqualTo(
            lender.person(lender.lots.get(0)).lastName()
                + " "
                + lender.person(lender.lots.get(0)).firstName());
    assertThat(visitor.page().select(".month-how summary").first().text()).contains("Chauffage");
  }

  @Test
  void oneLotNeedsNoPageOfItsOwn() {
    LenderWorld small = new LenderWorld(rooms, world, 1);
    assertThat(
            server
                .visitor(small.declarant)
                .open("/")
                .page()
                .select("a[href^=/declarations/months]"))
        .isEmpty();
  }

  @Test
  void handsInWhatIsFilledAndSaysWhatIsLeft() {
    april();
    visitor.submit(
        FORM,
        Map.of("do", "SUBMIT", worked(0, 0), "7h30", "declarations[1].zeroReason", "SITE_STOPPED"));

    assertThat(visitor.location()).startsWith(FORM + "/receipts");
    assertThat(visitor.page().select(".notice[role=status]").text())
        .isEqualTo("Relevés transmis. Voici vos accusés de réception.");
    assertThat(visitor.page().select("tbody tr")).hasSize(2);
    assertThat(visitor.page().select("tbody").text())
        .contains("7,5 h déclarées sur 1 ligne")
        .contains("Aucune heure ce mois-ci : Chantier arrêté")
        .contains("R-2026-")
        .contains("(heure de Paris)");
    assertThat(visitor.page().select(".notice-title").text())
        .isEqualTo("1 lot sans heures saisies : reste à déclarer");
    assertThat(lender.kept())
        .extracting(Declaration::status)
        .containsExactly(DeclarationStatus.SUBMITTED, DeclarationStatus.ACCEPTED);
    april();
    assertThat(visitor.page().select(".month-lot")).hasSize(1);
    assertThat(visitor.page().select(".cards li")).hasSize(2);
    assertThat(visitor.page().select(".cards").text()).contains("R-2026-").contains("Transmis");
  }

  @Test
  void keepsDraftsAndBeginsWithThem() {
    april();
    visitor.submit(FORM, Map.of("do", "DRAFT", worked(0, 0), "12,5", worked(2, 0), "3"));
    assertThat(visitor.location()).startsWith(FORM + "?enterpriseId=");
    assertThat(visitor.page().select("[name='" + worked(0, 0) + "']").val()).isEqualTo("12,5");
    assertThat(visitor.page().select(".month-total output").eachText())
        .containsExactly("12,5 h", "0 h", "3 h");
    assertThat(visitor.page().select(".month-bar output").text()).isEqualTo("15,5 h");
    visitor.submit(FORM, Map.of("do", "DRAFT", worked(0, 0), "", worked(2, 0), "4"));
    assertThat(lender.kept())
        .singleElement()
        .satisfies(kept -> assertThat(kept.hoursDeclared()).hasToString("4"));
  }

  @Test
  void anErrorAtOneCellChangesNothingAndLosesNothing() {
    april();
    visitor.submit(
        FORM,
        Map.of("do", "SUBMIT", worked(0, 0), "35", worked(1, 0), "sept", worked(2, 0), "12,345"));

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".error-summary a").eachAttr("href"))
        .containsExactly(
            "#f-declarations-1--lines-0--hoursWorked", "#f-declarations-2--lines-0--hoursWorked");
    assertThat(visitor.page().select(".error-summary a").first().text())
        .contains("lot 2")
        .contains("Écrivez les heures en nombre décimal");
    assertThat(visitor.page().select("[name='" + worked(0, 0) + "']").val()).isEqualTo("35");
    assertThat(visitor.page().select("[name='" + worked(1, 0) + "']").val()).isEqualTo("sept");
    assertThat(lender.kept()).isEmpty();

    visitor.submit(
        FORM,
        Map.of(
            "do",
            "SUBMIT",
            worked(1, 0),
            "7",
            worked(2, 0),
            "12",
            "declarations[2].zeroReason",
            "LEAVE"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select("#f-declarations-2--zeroReason-error").text())
        .contains("Retirez la raison ou les lignes");
    assertThat(lender.kept()).isEmpty();
  }

  @Test
  void nothingAtAllIsNoMonth() {
    april();
    visitor.submit(FORM, Map.of("do", "SUBMIT"));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".error-summary").text())
        .contains("Saisissez les heures d'au moins un lot");
  }

  @Test
  void aLineIsAddedToItsLotOnly() {
    april();
    long second = lender.lots.get(1).id();
    visitor.submit(FORM, Map.of("addLine", "" + second, worked(1, 0), "7"));
    assertThat(visitor.page().select(".month-lot").get(0).select(".month-line")).hasSize(1);
    assertThat(visitor.page().select(".month-lot").get(1).select(".month-line")).hasSize(2);
    visitor.submit(
        FORM,
        Map.of(
            "do",
            "SUBMIT",
            worked(1, 1),
            "8",
            "declarations[1].lines[1].assignmentId",
            "" + lender.person(lender.lots.get(1)).id(),
            "declarations[1].lines[1].trade",
            "ELECTRICITY"));
    assertThat(lender.kept())
        .singleElement()
        .satisfies(kept -> assertThat(kept.hoursDeclared()).hasToString("15"));
  }

  @Test
  void lastMonthsHoursAreTakenForEmptyLots() {
    lender.submitted(lender.lots.get(0), MARCH, "35");
    lender.submitted(lender.lots.get(1), MARCH, "21");
    lender.submitted(lender.lots.get(2), YearMonth.of(2026, 2), "14");
    april();
    assertThat(visitor.page().select(".month-lot .month-name .hint").eachText())
        .containsExactly(
            "Comme en mars 2026 : 35 h",
            "Comme en mars 2026 : 21 h",
            "Comme en février 2026 : 14 h");
    assertThat(visitor.page().select("[name='" + worked(0, 0) + "']").val()).isEmpty();
    visitor.submit(FORM, Map.of("do", "COPY_ROWS", worked(1, 0), "5"));
    assertThat(visitor.page().select("[name='" + worked(0, 0) + "']").val()).isEqualTo("35");
    assertThat(visitor.page().select("[name='" + worked(1, 0) + "']").val()).isEqualTo("5");
    assertThat(visitor.page().select("[name='" + worked(2, 0) + "']").val()).isEmpty();
    assertThat(visitor.page().select(".month-bar output").text()).isEqualTo("40 h");
    assertThat(lender.kept()).hasSize(3);
  }

  @Test
  void aDoubleClickDoesNothingTwice() {
    Visitor second = server.visitor(lender.declarant).open(address());
    april();
    Map<String, String> typed = Map.of("do", "SUBMIT", worked(0, 0), "35", worked(1, 0), "7");
    visitor.submit(FORM, typed);
    second.submit(FORM, typed);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.location()).startsWith(FORM + "/receipts");
    assertThat(lender.kept()).hasSize(2);
  }

  @Test
  void somebodyFasterIsToldAndReplacedOnlyAfterASecondLook() {
    april();
    lender.draft(lender.lots.get(0), APRIL, "9");
    lender.submitted(lender.lots.get(1), APRIL, "20");
    visitor.submit(
        FORM, Map.of("do", "SUBMIT", worked(0, 0), "35", worked(1, 0), "7", worked(2, 0), "8"));

    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().select(".error-summary").text()).contains("entre-temps");
    assertThat(visitor.page().select(".month-lot")).hasSize(2);
    assertThat(visitor.page().select(".month-lot").first().text())
        .contains("Enregistré entre-temps avec 9 h.");
    assertThat(visitor.page().select("[name='" + worked(0, 0) + "']").val()).isEqualTo("35");
    assertThat(lender.kept()).hasSize(2);

    visitor.submit(FORM, Map.of("do", "SUBMIT"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(lender.kept())
        .extracting(kept -> kept.hoursDeclared().toString())
        .containsExactlyInAnyOrder("35", "20", "8");
  }

  @Test
  void whatWasSentBackIsMendedWithTheReasonInView() {
    lender.giveBack(lender.submitted(lender.lots.get(0), APRIL, "20"));
    april();
    assertThat(visitor.page().select(".month-lot").first().text())
        .contains("Erreur de calcul")
        .contains("à revoir");
    visitor.submit(FORM, Map.of("do", "SUBMIT", worked(0, 0), "21"));
    assertThat(lender.kept())
        .singleElement()
        .satisfies(kept -> assertThat(kept.status()).isEqualTo(DeclarationStatus.SUBMITTED));
  }

  @Test
  void aFacilitatorWritesForAFirmOnHerLotsOnly() {
    lender.lotElsewhere(world.facilitator());
    Visitor facilitator = server.visitor(lender.facilitator);
    facilitator.open(address());
    assertThat(facilitator.page().selectFirst("h1").text()).isEqualTo("Relevés d'avril 2026");
    assertThat(facilitator.page().select(".month-lot")).hasSize(3);
    assertThat(facilitator.page().select(".notice").text())
        .contains("Saisi pour le compte de " + lender.lender.name());
    facilitator.open(FORM);
    assertThat(facilitator.page().select("main li a").eachText()).contains(lender.lender.name());
    assertThat(visitor.open(address()).page().select(".month-lot")).hasSize(4);
  }

  @Test
  void othersFindNothing() {
    Actor stranger = world.declarant(world.company());
    for (Actor other : new Actor[] {stranger, world.facilitator()}) {
      assertThat(server.visitor(other).open(address()).status()).isEqualTo(404);
      assertThat(
              server
                  .visitor(other)
                  .open(FORM + "/receipts?enterpriseId=" + lender.lender.id())
                  .status())
          .isEqualTo(404);
    }
    assertThat(visitor.open("/declarations/months/2026-13").status()).isEqualTo(404);
    visitor.open("/declarations/months/2026-07");
    assertThat(visitor.page().select(".empty-title").text())
        .isEqualTo("Aucun lot à déclarer en juillet 2026");
  }

  @Test
  void improbableHoursAreReceivedWithAWarning() {
    lender.submitted(lender.lots.get(0), MARCH, "15.25");
    april();
    visitor.submit(FORM, Map.of("do", "SUBMIT", worked(0, 0), "152,5", worked(1, 0), "152,5"));
    assertThat(visitor.page().select("tbody tr").get(0).text()).contains("vérifiez la virgule");
    assertThat(visitor.page().select("tbody tr").get(1).text()).doesNotContain("virgule");
  }

  @Test
  void aZeroDraftComesWithItsReason() {
    april();
    visitor.submit(FORM, Map.of("do", "DRAFT", "declarations[0].zeroReason", "LEAVE"));
    assertThat(lender.kept().get(0).zeroReason()).isEqualTo(ZeroReason.LEAVE);
    assertThat(visitor.page().select("[name='declarations[0].zeroReason'] option[selected]").val())
        .isEqualTo("LEAVE");
  }

  private String address() {
    return FORM + "?enterpriseId=" + lender.lender.id();
  }

  private void april() {
    visitor.open(address());
  }

  private static String worked(int lot, int line) {
    return "declarations[" + lot + "].lines[" + line + "].hoursWorked";
  }
}
