package insertionhours.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.ZeroReason;
import insertionhours.identity.Actor;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom to ask at the enterprises of a lot, and that a lot does not start without the holder's. */
@ExtendWith(ApplicationExtension.class)
class ContactIT {
  private final Rooms rooms;
  private final Server server;
  private final World world;
  private Actor facilitator;
  private ContractingAuthority authority;
  private Operation operation;
  private Enterprise holder;
  private Lot lot;
  private Award award;

  ContactIT(Rooms rooms, Server server, World world) {
    this.rooms = rooms;
    this.server = server;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    facilitator = world.facilitator();
    authority = world.authority();
    operation = world.operation(facilitator, authority);
    holder = world.company();
    lot = world.awarded(facilitator, operation, 1, 400, holder);
    award = holderAward();
  }

  @Test
  void doesNotStartWithoutAContactAtTheHolder() {
    Api api = server.api(facilitator);
    String moves = "/lots/" + lot.id() + "/obligation/moves";

    JsonNode refused = api.post(moves, "{\"to\": \"RUNNING\"}").json(422);

    assertThat(refused.get("code").asText()).isEqualTo("CONTACT_NEEDED");
    assertThat(refused.get("detail").asText()).contains(holder.name(), "référent", "Modifier");
    assertThat(status()).isEqualTo(LotStatus.AWARDED);

    keep("Camille Dubois", null, null);
    assertThat(api.post(moves, "{\"to\": \"RUNNING\"}").status()).isEqualTo(422);
    keep("Camille Dubois", null, "02 32 00 00 00");
    assertThat(api.post(moves, "{\"to\": \"RUNNING\"}").json(200).get("status").asText())
        .isEqualTo("RUNNING");
  }

  @Test
  void leadsFromTheRefusalToTheForm() {
    String moves = "/lots/" + lot.id() + "/moves";
    Visitor visitor = server.visitor(facilitator).open("/lots/" + lot.id());
    assertThat(visitor.page().select(".notice-warning").text()).contains("qui joindre");
    visitor.open(moves + "?to=RUNNING").submit(moves, Map.of());
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".error-summary").text()).contains("qui joindre");
    String edit = "/awards/" + award.id() + "/edit";
    assertThat(visitor.page().select("main a").eachAttr("href")).contains(edit);

    visitor
        .open(edit)
        .submit(
            edit,
            Map.of(
                "contactName", "Camille Dubois",
                "contactEmail", "camille@firme.example",
                "deputyName", "Yann Le Goff",
                "deputyPhone", "06 00 00 00 00"));
    assertThat(visitor.page().select("#enterprises").text())
        .contains("Camille Dubois · camille@firme.example")
        .contains("Suppléant : Yann Le Goff · 06 00 00 00 00");
    assertThat(visitor.page().select(".notice-warning")).isEmpty();
    visitor.open(moves + "?to=RUNNING").submit(moves, Map.of());
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(status()).isEqualTo(LotStatus.RUNNING);
  }

  @Test
  void startsWithTheHoldersFirstHoursAndLearnsWhomToAsk() {
    Actor declarant = world.declarant(holder);

    submit(declarant, holder);

    assertThat(status()).isEqualTo(LotStatus.RUNNING);
    assertThat(holderAward().contactName()).isEqualTo(declarant.displayName());
    assertThat(holderAward().contactEmail()).isEqualTo(declarant.email());
  }

  @Test
  void keepsTheContactThatIsKnown() {
    keep("Camille Dubois", "camille@firme.example", null);

    submit(world.declarant(holder), holder);

    assertThat(holderAward().contactName()).isEqualTo("Camille Dubois");
    assertThat(holderAward().contactEmail()).isEqualTo("camille@firme.example");
  }

  @Test
  void startsWithoutAContactWhenTheFacilitatorDeclaresAndSaysSo() {
    submit(facilitator, holder);

    assertThat(status()).isEqualTo(LotStatus.RUNNING);
    assertThat(holderAward().contactName()).isNull();
    assertThat(server.visitor(facilitator).open("/lots/" + lot.id()).page().text())
        .contains("On ne sait pas qui joindre chez le titulaire");
    assertThat(server.visitor(world.reader(authority)).open("/lots/" + lot.id()).page().text())
        .doesNotContain("qui joindre");
  }

  @Test
  void takesNobodyOfAnotherFirmForTheHoldersContact() {
    Enterprise insertion = world.enterprise(EnterpriseKind.EI);
    world.engage(facilitator, lot, insertion, AwardRole.SUBCONTRACTOR);

    submit(world.declarant(insertion), insertion);

    assertThat(status()).isEqualTo(LotStatus.RUNNING);
    assertThat(rooms.obligations().awards().list(facilitator, lot.id()))
        .allSatisfy(known -> assertThat(known.contactName()).isNull());
  }

  @Test
  void promotesTheDeputyOnce() {
    Award kept = keep("Camille Dubois", "camille@firme.example", "02 32 00 00 00");
    Visitor visitor = server.visitor(facilitator).open("/lots/" + lot.id());
    String promotion = "/awards/" + kept.id() + "/promotion";

    visitor.submit(promotion, Map.of());

    assertThat(visitor.page().select(".notice-success").text()).contains("référent");
    Award promoted = holderAward();
    assertThat(promoted.contactName()).isEqualTo("Yann Le Goff");
    assertThat(promoted.contactEmail()).isEqualTo("yann@firme.example");
    assertThat(promoted.contactPhone()).isNull();
    assertThat(promoted.hasDeputy()).isFalse();
    assertThat(promoted.version()).isGreaterThan(kept.version());
    assertThat(server.api(facilitator).post(promotion, "").json(409).get("code").asText())
        .isEqualTo("NO_DEPUTY");
    assertThat(server.api(world.declarant(holder)).post(promotion, "").status()).isEqualTo(403);
    assertThat(server.api(world.facilitator()).post(promotion, "").status()).isEqualTo(404);
  }

  @Test
  void tellsTheDeputyToTheFirmAndNotToTheAuthority() {
    keep("Camille Dubois", "camille@firme.example", null);
    String one = "/awards/" + award.id();

    assertThat(server.api(world.declarant(holder)).get(one).json(200).get("deputyName").asText())
        .isEqualTo("Yann Le Goff");
    JsonNode read = server.api(world.reader(authority)).get(one).json(200);
    assertThat(List.of("deputyName", "deputyEmail", "deputyPhone", "contactName"))
        .allMatch(field -> read.get(field).isNull());
    assertThat(server.visitor(world.reader(authority)).open("/lots/" + lot.id()).page().text())
        .doesNotContain("Yann Le Goff");
  }

  private void submit(Actor actor, Enterprise enterprise) {
    Declaration draft =
        rooms
            .hours()
            .declarations()
            .create(
                actor,
                lot.id(),
                new DeclarationDraft(
                    enterprise.id(),
                    YearMonth.from(World.START),
                    ZeroReason.NOT_STARTED,
                    null,
                    List.of()));
    rooms.hours().submissions().submit(actor, draft.id(), draft.version());
  }

  private Award keep(String name, String email, String phone) {
    Award before = holderAward();
    return rooms
        .obligations()
        .awards()
        .change(
            facilitator,
            before.id(),
            new AwardDraft(
                holder.id(),
                AwardRole.HOLDER,
                null,
                null,
                null,
                null,
                null,
                null,
                name,
                email,
                phone,
                "Yann Le Goff",
                "yann@firme.example",
                null),
            before.version());
  }

  private Award holderAward() {
    return rooms.obligations().awards().list(facilitator, lot.id()).get(0);
  }

  private LotStatus status() {
    return rooms.contracts().lots().find(facilitator, lot.id()).status();
  }
}
