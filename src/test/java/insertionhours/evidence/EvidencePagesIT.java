package insertionhours.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files on their pages. */
@ExtendWith(ApplicationExtension.class)
class EvidencePagesIT {
  private static final Map<String, String> CONTRACT = Map.of("kind", "CONTRACT");

  private final Rooms rooms;
  private final Server server;
  private final World parties;
  private final Jdbi jdbi;
  private EvidenceWorld world;
  private String ofAssignment;
  private String ofDeclaration;

  EvidencePagesIT(Rooms rooms, Server server, World parties, Jdbi jdbi) {
    this.rooms = rooms;
    this.server = server;
    this.parties = parties;
    this.jdbi = jdbi;
  }

  @BeforeEach
  void populate() {
    world = new EvidenceWorld(rooms, parties);
    ofAssignment = "/" + world.ofAssignment().path();
    ofDeclaration = "/" + world.ofDeclaration().path();
  }

  @Test
  void takesAFileAndShowsIt() {
    byte[] pdf = SampleFiles.pdf("Contrat de mission");
    Visitor lender = server.visitor(world.lender).open(ofAssignment);
    assertThat(lender.page().text()).contains("Camille Dupont", "Aucune pièce", "12 mois");

    lender.upload(ofAssignment, CONTRACT, "file", "Contrat signé n°2.pdf", pdf);

    assertThat(lender.status()).isEqualTo(200);
    assertThat(lender.page().text())
        .contains("La pièce est jointe", "1 pièce", "Contrat signé n°2.pdf", "Pas encore vue");
    lender.open(lender.page().selectFirst("table a[href$=/content]").attr("href"));
    assertThat(lender.status()).isEqualTo(200);
    assertThat(lender.text().getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(100);
  }

  @Test
  void takesAFileOfNineMegabytesByItsForm() {
    byte[] pdf = SampleFiles.largePdf(9_900_000);
    Visitor holder = server.visitor(world.holder).open(ofDeclaration);

    holder.upload(ofDeclaration, Map.of("kind", "TIME_SHEET"), "file", "mars.pdf", pdf);

    assertThat(holder.page().text()).contains("La pièce est jointe");
    EvidenceFile file = world.evidence().of(world.holder, world.ofDeclaration()).get(0);
    assertThat(file.size()).isEqualTo(pdf.length);
    assertThat(
            server.api(world.facilitator).get("/files/" + file.id() + "/content").response().body())
        .isEqualTo(pdf);
  }

  @Test
  void saysAtTheFieldWhatIsWrong() {
    Visitor lender = server.visitor(world.lender).open(ofAssignment);

    lender.upload(ofAssignment, Map.of("kind", "TIME_SHEET"), "file", "", new byte[0]);
    assertThat(lender.status()).isEqualTo(422);
    assertThat(lender.page().selectFirst("#f-file-error").text())
        .isEqualTo("Choisissez un fichier.");
    assertThat(lender.page().selectFirst("#f-kind option[selected]").val()).isEqualTo("TIME_SHEET");

    lender.upload(
        ofAssignment, CONTRACT, "file", "a.pdf", SampleFiles.pdf("NIR 2 69 05 49 588 157 80"));
    assertThat(lender.status()).isEqualTo(422);
    assertThat(lender.page().selectFirst("#f-file-error").text()).contains("Masquez-le");

    lender.upload(ofAssignment, CONTRACT, "file", "vide.pdf", new byte[0]);
    assertThat(lender.page().selectFirst("#f-file-error").text()).isEqualTo("Ce fichier est vide.");

    lender.upload(ofAssignment, Map.of("kind", "PASSPORT"), "file", "a.pdf", SampleFiles.pdf("a"));
    assertThat(lender.page().selectFirst("#f-kind-error")).isNotNull();

    lender.submit(ofAssignment, CONTRACT);
    assertThat(lender.status()).isEqualTo(422);
    assertThat(files()).isZero();
  }

  @Test
  void saysThatAFileIsTooLarge() {
    Visitor lender = server.visitor(world.lender).open(ofAssignment);

    lender.upload(
        ofAssignment, CONTRACT, "file", "a.pdf", Arrays.copyOf(SampleFiles.pdf("a"), 11 << 20));

    assertThat(lender.status()).isEqualTo(413);
    assertThat(lender.page().text()).contains("dépasse 10 Mo");
    assertThat(files()).isZero();
  }

  @Test
  void takesNoFileFromAnotherSite() {
    Visitor lender = server.visitor(world.lender).open(ofAssignment);

    lender.upload(
        ofAssignment,
        Map.of("kind", "CONTRACT", "formToken", "forged"),
        "file",
        "a.pdf",
        SampleFiles.pdf("Contrat"));

    assertThat(lender.status()).isEqualTo(403);
    assertThat(files()).isZero();
  }

  @Test
  void aFacilitatorNotesThatSheHasSeenItAndRemovesIt() {
    EvidenceFile file = world.added(world.lender, world.ofAssignment());
    Visitor facilitator = server.visitor(world.facilitator).open(ofAssignment);

    facilitator.submit("/files/" + file.id() + "/sight", Map.of());
    assertThat(facilitator.page().text()).contains("notée comme vue", "par Fanny Facilitator");

    Visitor lender = server.visitor(world.lender).open(ofAssignment);
    assertThat(lender.page().select("a[href$=/delete]")).isEmpty();
    assertThat(lender.page().select("form[action$=/sight]")).isEmpty();
    lender.open("/files/" + file.id() + "/delete");
    lender.submit("/files/" + file.id() + "/delete", Map.of());
    assertThat(lender.status()).isEqualTo(409);
    assertThat(lender.page().text()).contains("Un facilitateur a vu cette pièce");

    facilitator.open("/files/" + file.id() + "/delete");
    assertThat(facilitator.page().text()).contains("La date à laquelle il a été vu restera");
    facilitator.submit("/files/" + file.id() + "/delete", Map.of());
    assertThat(facilitator.page().text()).contains("La pièce est supprimée", "Fichier supprimé le");
    assertThat(facilitator.page().text()).doesNotContain("Contrat Dupont.pdf");
  }

  @Test
  void isNotThereForOthers() {
    EvidenceFile file = world.added(world.lender, world.ofAssignment());
    EvidenceWorld elsewhere = new EvidenceWorld(rooms, parties);

    for (var stranger : Arrays.asList(world.holder, elsewhere.facilitator, elsewhere.lender)) {
      Visitor visitor = server.visitor(stranger);
      assertThat(visitor.open(ofAssignment).status()).isEqualTo(404);
      assertThat(visitor.open("/files/" + file.id() + "/content").status()).isEqualTo(404);
      assertThat(visitor.open("/files/" + file.id() + "/delete").status()).isEqualTo(404);
    }
    Visitor reader = server.visitor(parties.reader(world.hours.authority));
    assertThat(reader.open(ofAssignment).status()).isEqualTo(403);
    assertThat(reader.open("/files/" + file.id() + "/content").status()).isEqualTo(403);
  }

  private int files() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT COUNT(*) FROM evidence_file").mapTo(Integer.class).one());
  }
}
