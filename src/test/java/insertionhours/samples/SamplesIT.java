package insertionhours.samples;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.correction;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.Refusals.notFound;
import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.HoursWorld;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
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

/** Drawing accepted lines at random, and noting what their control found. */
@ExtendWith(ApplicationExtension.class)
class SamplesIT {
  private final Server server;
  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private HoursWorld hours;

  SamplesIT(Server server, Rooms rooms, World world, MovableClock clock) {
    this.server = server;
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 11, 23));
    hours = new HoursWorld(rooms, world);
  }

  @Test
  void drawsOnlyFromLinesThatCountInItsMonths() {
    Declaration march =
        hours.acceptHours(
            hours.submitted(MARCH, line("HEATING", "10"), line("OTHER", "5"), line("TILING", "1")),
            "10",
            "5",
            "0");
    hours.accepted(MARCH.plusMonths(1), line("HEATING", "7"));
    hours.submitted(MARCH.plusMonths(2), line("HEATING", "8"));
    DeclarationLine replaced = march.lines().get(1);
    Declaration supplement =
        hours
            .declarations()
            .create(
                hours.facilitator,
                hours.lot.id(),
                HoursWorld.supplement(
                    hours.holder,
                    MARCH,
                    correction(replaced.id(), "OTHER", "4").of(replaced.assignmentId(), null)));
    hours.accept(hours.submit(hours.facilitator, supplement));

    ControlSample sample = draw(hours.facilitator, MARCH, MARCH);

    assertThat(sample.summary().population()).isEqualTo(2);
    assertThat(sample.lines())
        .extracting(SampleLine::lineId)
        .contains(march.lines().get(0).id())
        .doesNotContain(replaced.id());
    assertThat(draw(hours.facilitator, MARCH, MARCH.plusMonths(2)).summary().population())
        .isEqualTo(3);
    rule("to", "SAMPLE_MONTHS_REVERSED", () -> draw(hours.facilitator, MARCH.plusMonths(1), MARCH));
    rule(
        "from",
        "NOTHING_TO_CONTROL",
        () -> draw(hours.facilitator, MARCH.plusMonths(2), MARCH.plusMonths(2)));
    rule("from", "NOTHING_TO_CONTROL", () -> draw(world.facilitator(), MARCH, MARCH));
  }

  @Test
  void drawsTheSameFromTheSameSeed() {
    for (int i = 0; i < 3; i++) {
      hours.accepted(
          MARCH.plusMonths(i), line("HEATING", "10"), line("OTHER", "5"), line("TILING", "5"));
    }
    ControlSample first = draw(hours.facilitator, MARCH, MARCH.plusMonths(5));

    ControlSample again =
        rooms
            .samples()
            .samples()
            .draw(
                hours.facilitator,
                new SampleDraft(
                    MARCH, MARCH.plusMonths(5), null, Math.toIntExact(first.summary().seed())));

    assertThat(again.lines())
        .extracting(SampleLine::lineId)
        .isEqualTo(first.lines().stream().map(SampleLine::lineId).toList());
    assertThat(rooms.samples().samples().list(hours.facilitator, null, new Slice(1, Cursor.START)))
        .satisfies(
            page -> {
              assertThat(page.items())
                  .extracting(SampleSummary::id)
                  .containsExactly(again.summary().id());
              assertThat(page.next()).isNotNull();
            });
    assertThat(
            rooms
                .samples()
                .samples()
                .list(hours.facilitator, "nobody", new Slice(1, Cursor.START))
                .items())
        .isEmpty();
  }

  @Test
  void notesWhatTheControlFound() {
    hours.accepted(MARCH, line("HEATING", "10"));
    Visitor facilitator = server.visitor(hours.facilitator).open("/control-samples");
    facilitator.submit("/control-samples", Map.of("from", "2026-03", "to", "2026-03"));
    assertThat(facilitator.location()).startsWith("/control-samples/");
    long id =
        rooms
            .samples()
            .samples()
            .list(hours.facilitator, null, new Slice(1, Cursor.START))
            .items()
            .get(0)
            .id();
    SampleLine line = rooms.samples().samples().find(hours.facilitator, id).lines().get(0);
    String action = "/control-samples/" + id + "/lines/" + line.lineId();

    facilitator.submit(action, Map.of("note", "feuille d'heures illisible"));
    assertThat(facilitator.status()).isEqualTo(422);
    assertThat(facilitator.page().select("[name=note]").val())
        .isEqualTo("feuille d'heures illisible");
    facilitator.submit(action, Map.of("result", "NOT_PROVEN", "note", "feuille illisible"));

    assertThat(facilitator.page().select("main").text())
        .contains("Non prouvée", "feuille illisible", hours.facilitator.displayName());
    notFound(() -> rooms.samples().samples().find(world.facilitator(), id));
    notFound(
        () ->
            rooms
                .samples()
                .samples()
                .check(hours.facilitator, id, 0, new SampleFinding(SampleResult.CONFIRMED, null)));
  }

  private ControlSample draw(Actor actor, YearMonth from, YearMonth to) {
    return rooms.samples().samples().draw(actor, new SampleDraft(from, to, null, null));
  }
}
