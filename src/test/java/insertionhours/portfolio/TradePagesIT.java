package insertionhours.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ApplicationExtension.class)
class TradePagesIT {
  private static final String PAINTING = "/trades/PAINTING";

  private final Server server;
  private final World world;
  private final Rooms rooms;

  TradePagesIT(Server server, World world, Rooms rooms) {
    this.server = server;
    this.world = world;
    this.rooms = rooms;
  }

  @Test
  void addsALabourShareThatIsValidFromItsDate() {
    Visitor visitor = server.visitor(world.administrator()).open("/trades");
    assertThat(visitor.page().select("tbody tr")).hasSize(22);
    assertThat(visitor.page().select("tbody th").eachText())
        .startsWith("Assainissement")
        .containsSubsequence("Démolition", "Désamiantage", "Électricité", "Espaces verts")
        .endsWith("Autre métier");
    assertThat(visitor.open("/trades.csv").text()).contains("PAINTING;Peinture;Painting;");
    visitor
        .open(PAINTING)
        .submit(
            PAINTING,
            Map.of(
                "labourShare", "62,5",
                "labourShareFrom", "01/01/2030",
                "labourShareSource", "Enquête locale"));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(rooms.contracts().trades().find("PAINTING").labourShare())
        .isEqualByComparingTo("0.7");
    visitor.open(PAINTING);
    assertThat(visitor.page().select("table tbody tr").first().text())
        .contains("01/01/2030", "62,5", "Enquête locale");
  }

  @Test
  void refusesSharesThatCannotBe() {
    Visitor visitor = server.visitor(world.administrator()).open(PAINTING);
    visitor.submit(PAINTING, Map.of("labourShare", "140", "labourShareSource", ""));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.page().select(".field-error").eachAttr("id"))
        .containsExactly("f-labourShare-error", "f-labourShareSource-error");
    assertThat(visitor.page().selectFirst("#f-labourShare").val()).isEqualTo("140");
  }

  @Test
  void isForAdministrators() {
    assertThat(server.visitor(world.facilitator()).open("/trades").status()).isEqualTo(403);
    assertThat(server.visitor(world.facilitator()).open(PAINTING).status()).isEqualTo(403);
  }
}
