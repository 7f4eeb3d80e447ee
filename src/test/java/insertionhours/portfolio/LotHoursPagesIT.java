package insertionhours.portfolio;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.hours.HoursWorld;
import insertionhours.identity.Actor;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ApplicationExtension.class)
class LotHoursPagesIT {
  private final Server server;
  private final Rooms rooms;
  private final World world;
  private HoursWorld hours;
  private String page;

  LotHoursPagesIT(Server server, Rooms rooms, World world) {
    this.server = server;
    this.rooms = rooms;
    this.world = world;
  }

  @BeforeEach
  void declare() {
    hours = new HoursWorld(rooms, world);
    hours.accepted(MARCH, line("HEATING", "151.67"), line("PLUMBING", "20"));
    hours.accepted(MARCH.plusMonths(1), line("HEATING", "100"));
    hours.accepted(MARCH.plusMonths(2), line("HEATING", "80"));
    hours.submitted(MARCH.plusMonths(3), line("HEATING", "12"));
    page = "/lots/" + hours.lot.id();
  }

  @Test
  void opensATotalToTheLinesThatMakeIt() {
    Visitor visitor = server.visitor(hours.facilitator).open(page);
    assertThat(visitor.page().select(".figures").text())
        .contains("363,67 h", "dont 12 h à valider", "351,67 h", "87,9 %", "48,33 h");
    assertThat(visitor.page().select(".turn-mine").text()).contains("1 relevé à valider");
    visitor.open(visitor.page().select(".figure a").first().attr("href"));
    assertThat(visitor.page().select("tbody tr")).hasSize(5);
    assertThat(visitor.page().select("tfoot").text()).contains("363,67 h", "351,67 h");
    assertThat(visitor.page().select("tbody a[href^=/declarations/]")).hasSize(5);
  }

  @Test
  void namesPeopleToFacilitatorsAlone() {
    String person =
        hours
            .declarations()
            .ofMonth(hours.facilitator, hours.lot.id(), hours.holder.id(), MARCH)
            .get(0)
            .lines()
            .get(0)
            .beneficiary()
            .lastName();
    assertThat(server.visitor(hours.facilitator).open(page + "/hours").text()).contains(person);
    for (Actor other : List.of(hours.declarant, world.reader(hours.authority))) {
      assertThat(server.visitor(other).open(page + "/hours").text()).doesNotContain(person);
      assertThat(server.visitor(other).open(page + "/hours.csv").text()).doesNotContain(person);
    }
  }

  @Test
  void saysWhoDecidedAndOnWhichDayWithoutBreakingEither() {
    Visitor visitor = server.visitor(hours.facilitator).open(page + "/hours");
    assertThat(visitor.page().select("tbody tr").first().select("td:last-child .nowrap").eachText())
        .containsExactly("Fanny Facilitator", "23/11/2026");
    assertThat(visitor.page().select("tbody tr").last().select("td:last-child").text()).isEmpty();
  }

  @Test
  void filtersTheLinesAndExportsTheSame() {
    Visitor visitor =
        server.visitor(hours.facilitator).open(page + "/hours?from=2026-03&to=2026-03&trade=");
    assertThat(visitor.page().select("tbody tr")).hasSize(2);
    assertThat(visitor.page().select("tfoot").text()).contains("171,67 h");
    String export = visitor.page().select(".table-foot a").first().attr("href");
    assertThat(export).isEqualTo(page + "/hours.csv?from=2026-03&to=2026-03");
    visitor.open(export);
    assertThat(visitor.text().lines()).hasSize(3);
    assertThat(visitor.text()).contains("03/2026;", ";151,67;151,67;");
  }

  @Test
  void showsLinesWithoutTheirDeclarationsToTheAuthority() {
    Visitor reader = server.visitor(world.reader(hours.authority)).open(page + "/hours");
    assertThat(reader.page().select("tbody tr")).hasSize(5);
    assertThat(reader.page().select("a[href^=/declarations]")).isEmpty();
    Visitor lender = server.visitor(hours.lenderDeclarant).open(page + "/hours");
    assertThat(lender.page().select("tbody tr")).isEmpty();
    assertThat(server.visitor(world.facilitator()).open(page + "/hours").status()).isEqualTo(404);
  }

  @Test
  void drawsTheCurveWithItsFigures() {
    Visitor visitor = server.visitor(hours.facilitator).open(page);
    assertThat(visitor.page().select("svg")).hasSize(2);
    assertThat(visitor.page().select("table:has(#curve-caption) tbody tr")).hasSize(12);
    assertThat(visitor.page().select("table:has(#curve-caption)").text())
        .contains("avril 2026", "271,67 h");
  }

  @Test
  void speaksEnglishToo() {
    Visitor visitor = server.visitor(hours.facilitator).open("/language?to=en&next=" + page);
    visitor.open(page);
    assertThat(visitor.page().select("html").attr("lang")).isEqualTo("en");
    assertThat(visitor.page().select(".figures").text()).contains("Hours due", "351.67 h");
    assertThat(visitor.open(page + "/hours").page().text()).contains("Lines of hours of lot 1");
    assertThat(visitor.open("/operations").page().select("h1").text()).isEqualTo("Operations");
    for (String form : new String[] {"/edit", "/awards/new", "/revisions/new"}) {
      assertThat(visitor.open(page + form).status()).isEqualTo(200);
    }
  }
}
