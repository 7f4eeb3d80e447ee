package insertionhours.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.identity.Actor;
import insertionhours.testing.Api;
import insertionhours.testing.Api.Answer;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files through the API. */
@ExtendWith(ApplicationExtension.class)
class EvidenceHttpIT {
  private static final int ALMOST_TEN_MEGABYTES = 9_900_000;

  private final Rooms rooms;
  private final Server server;
  private final World parties;
  private final Jdbi jdbi;
  private EvidenceWorld world;
  private String ofAssignment;
  private String ofDeclaration;

  EvidenceHttpIT(Rooms rooms, Server server, World parties, Jdbi jdbi) {
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
  void givesBackALargePdfByteForByte() {
    byte[] sent = SampleFiles.largePdf(ALMOST_TEN_MEGABYTES);
    assertThat(sent.length).isBetween(ALMOST_TEN_MEGABYTES, 10 << 20);

    Answer added = lender().upload(ofAssignment + "?kind=CONTRACT&name=Contrat.pdf", sent);

    JsonNode file = added.json(201);
    assertThat(added.header("Location")).endsWith("/api/v1/files/" + file.get("id"));
    assertThat(file.get("kind").asText()).isEqualTo("CONTRACT");
    assertThat(file.get("name").asText()).isEqualTo("Contrat.pdf");
    assertThat(file.get("mediaType").asText()).isEqualTo("application/pdf");
    assertThat(file.get("size").asInt()).isEqualTo(sent.length);
    assertThat(file.get("uploadedBy").asText()).isEqualTo("Denis Declarant");
    assertThat(file.get("seenOn").isNull()).isTrue();
    assertThat(lender().get("/files/" + file.get("id")).json(200)).isEqualTo(file);
    Answer content = facilitator().get("/files/" + file.get("id") + "/content");
    assertThat(content.response().body()).isEqualTo(sent);
    assertThat(content.header("Content-Length")).isEqualTo("" + sent.length);
  }

  @Test
  void givesBackALargeWorkbookByteForByte() {
    byte[] sent = SampleFiles.largeXlsx(ALMOST_TEN_MEGABYTES);

    long id = holder().upload(ofDeclaration + "?kind=TIME_SHEET&name=h.xlsx", sent).id();

    assertThat(facilitator().get("/files/" + id + "/content").response().body()).isEqualTo(sent);
  }

  @Test
  void handsOutContentThatNoBrowserShows() {
    byte[] sent = SampleFiles.pdf("Contrat");
    long id =
        lender().upload(ofAssignment + "?kind=CONTRACT&name=Contrat%20sign%C3%A9.pdf", sent).id();

    Answer content = facilitator().get("/files/" + id + "/content");

    assertThat(content.status()).isEqualTo(200);
    assertThat(content.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(content.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"Contrat signe.pdf\"; filename*=UTF-8''Contrat%20sign%C3%A9.pdf");
    assertThat(content.response().headers().allValues("X-Content-Type-Options"))
        .containsExactly("nosniff");
    assertThat(content.response().headers().allValues("Content-Security-Policy"))
        .anyMatch(policy -> policy.startsWith("sandbox"));
    assertThat(content.header("Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  void keepsAPhotoWithoutItsPlace() {
    byte[] photo = SampleFiles.photo(6);

    JsonNode file =
        lender().upload(ofAssignment + "?kind=CONTRACT&name=contrat.pdf", photo).json(201);

    assertThat(file.get("name").asText()).isEqualTo("contrat.pdf.jpg");
    assertThat(file.get("mediaType").asText()).isEqualTo("image/jpeg");
    byte[] kept = lender().get("/files/" + file.get("id") + "/content").response().body();
    assertThat(kept).hasSize(file.get("size").asInt());
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
  }

  @Test
  void refusesWhatIsTooLarge() {
    byte[] large = Arrays.copyOf(SampleFiles.pdf("a"), (10 << 20) + 1);

    Answer answer = lender().upload(ofAssignment + "?kind=CONTRACT", large);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().get("detail").asText()).contains("10 Mo");
    assertThat(facilitator().post("/operations", "{'a':'" + "b".repeat(1 << 20) + "'}").status())
        .isEqualTo(413);
    assertThat(count("evidence_file")).isZero();
  }

  @Test
  void refusesInTheUsualOrder() {
    byte[] pdf = SampleFiles.pdf("Contrat");
    byte[] text = "bonjour".getBytes(StandardCharsets.UTF_8);

    assertThat(server.api().upload(ofAssignment + "?kind=CONTRACT", pdf).status()).isEqualTo(401);
    assertThat(api(parties.reader(world.hours.authority)).upload(ofAssignment, pdf).status())
        .isEqualTo(403);
    assertThat(lender().upload(ofAssignment, pdf).code()).isEqualTo("BAD_PARAMETER");
    assertThat(lender().upload(ofAssignment + "?kind=IDENTITY", pdf).status()).isEqualTo(400);
    assertThat(lender().upload(ofAssignment + "?kind=CONTRACT&size=1", pdf).status())
        .isEqualTo(400);
    assertThat(holder().upload(ofAssignment + "?kind=CONTRACT", new byte[0]).code())
        .isEqualTo("FILE_EMPTY");
    assertThat(holder().upload(ofAssignment + "?kind=CONTRACT", text).status()).isEqualTo(404);
    assertThat(lender().upload(ofAssignment + "?kind=CONTRACT", text).code())
        .isEqualTo("FILE_TYPE_REFUSED");
    assertThat(count("evidence_file")).isZero();
  }

  @Test
  void refusesASocialSecurityNumberWithAdvice() {
    Answer answer =
        lender()
            .upload(
                ofAssignment + "?kind=CONTRACT&name=secret.pdf",
                SampleFiles.pdf("NIR : 2 69 05 49 588 157 80"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("SOCIAL_SECURITY_NUMBER");
    assertThat(answer.json().get("detail").asText()).contains("Masquez-le");
    assertThat(answer.text()).doesNotContain("588").doesNotContain("secret");
    assertThat(count("evidence_piece")).isZero();
  }

  @Test
  void answersARepeatedUploadWithTheFirst() {
    byte[] pdf = SampleFiles.pdf("Contrat");
    String path = ofAssignment + "?kind=CONTRACT&name=a.pdf";
    Answer first = lender().upload(path, pdf, "Idempotency-Key", "k1");

    Answer again = lender().upload(path, pdf, "Idempotency-Key", "k1");

    assertThat(again.json(201)).isEqualTo(first.json(201));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(lender().upload(path, SampleFiles.pdf("Autre"), "Idempotency-Key", "k1").code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(
            lender()
                .upload(ofAssignment + "?kind=TIME_SHEET&name=a.pdf", pdf, "Idempotency-Key", "k1")
                .code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(count("evidence_file")).isEqualTo(1);
  }

  @Test
  void listsSeesAndRemoves() {
    byte[] pdf = SampleFiles.pdf("Contrat");
    long first = lender().upload(ofAssignment + "?kind=CONTRACT&name=a.pdf", pdf).id();
    long second = lender().upload(ofAssignment + "?kind=TIME_SHEET&name=b.pdf", pdf).id();

    JsonNode page = facilitator().get(ofAssignment + "?limit=1").json(200);
    assertThat(page.at("/items/0/id").asLong()).isEqualTo(first);
    JsonNode rest =
        facilitator().get(ofAssignment + "?limit=1&after=" + page.get("next").asText()).json(200);
    assertThat(rest.at("/items/0/id").asLong()).isEqualTo(second);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(facilitator().get(ofAssignment + "?q=B.PDF").json(200).at("/items/0/id").asLong())
        .isEqualTo(second);

    assertThat(lender().post("/files/" + first + "/sight", null).status()).isEqualTo(403);
    JsonNode seen = facilitator().post("/files/" + first + "/sight", null).json(200);
    assertThat(seen.get("seenOn").isNull()).isFalse();
    assertThat(lender().delete("/files/" + first).code()).isEqualTo("FILE_SEEN");
    assertThat(lender().delete("/files/" + second).status()).isEqualTo(204);
    assertThat(facilitator().delete("/files/" + first).status()).isEqualTo(204);
    JsonNode left = lender().get("/files/" + first).json(200);
    assertThat(left.get("name").isNull()).isTrue();
    assertThat(left.get("seenOn")).isEqualTo(seen.get("seenOn"));
    assertThat(lender().get("/files/" + first + "/content").status()).isEqualTo(404);
    assertThat(facilitator().delete("/files/" + first).code()).isEqualTo("FILE_DELETED");
  }

  @Test
  void notesEveryReadingWithoutNames() {
    long id =
        lender()
            .upload(ofAssignment + "?kind=CONTRACT&name=Dupont.pdf", SampleFiles.pdf("Contrat"))
            .id();
    facilitator().get("/files/" + id + "/content");
    facilitator().get("/files/" + id + "/content");
    facilitator().post("/files/" + id + "/sight", null);
    facilitator().delete("/files/" + id);
    holder().get("/files/" + id + "/content");

    List<String> actions =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT action FROM audit_entry WHERE subject_type = 'EVIDENCE_FILE'"
                            + " AND subject_id = :id AND facilitator_organisation_id <> 0 ORDER BY id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .list());
    assertThat(actions).containsExactly("ATTACHED", "READ", "READ", "CHECKED", "DETACHED");
    assertThat(facilitator().get("/audit?limit=200").text()).doesNotContain("Dupont");
    String reasons =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT GROUP_CONCAT(COALESCE(reason, '')) FROM audit_entry")
                    .mapTo(String.class)
                    .one());
    assertThat(reasons).doesNotContain("Dupont");
  }

  private Api lender() {
    return api(world.lender);
  }

  private Api holder() {
    return api(world.holder);
  }

  private Api facilitator() {
    return api(world.facilitator);
  }

  private Api api(Actor actor) {
    return server.api(actor);
  }

  private int count(String table) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Integer.class).one());
  }
}
