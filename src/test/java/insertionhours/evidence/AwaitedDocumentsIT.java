package insertionhours.evidence;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.HoursWorld;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import insertionhours.turns.AwaitedAct;
import insertionhours.turns.Turn;
import insertionhours.validation.Decision;
import insertionhours.validation.LineDecision;
import insertionhours.validation.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose turn it is while lines wait for a document. */
@ExtendWith(DatabaseExtension.class)
class AwaitedDocumentsIT {
  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private HoursWorld hours;

  AwaitedDocumentsIT(Rooms rooms, World world, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(Instant.parse("2026-04-20T10:00:00Z"));
    hours = new HoursWorld(rooms, world);
  }

  @Test
  void theFirmIsAskedUntilAFileHasCome() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"), line("OTHER", "8"));
    attach(EvidencePlace.declaration(submitted.id()));
    assertThat(act(hours.facilitator)).isEqualTo(AwaitedAct.DECIDE);

    clock.set(Instant.parse("2026-04-22T10:00:00Z"));
    Declaration partly = ask(submitted, 1);
    clock.set(Instant.parse("2026-04-25T10:00:00Z"));
    Turn turn = turn(hours.facilitator);
    assertThat(turn.act()).isEqualTo(AwaitedAct.BRING_DOCUMENT);
    assertThat(turn.enterprise()).isEqualTo(hours.holder.name());
    assertThat(turn.month()).isEqualTo(MARCH);
    assertThat(turn.days()).isEqualTo(3);
    assertThat(act(hours.declarant)).isEqualTo(AwaitedAct.BRING_DOCUMENT);
    assertThat(asked())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.declarationId()).isEqualTo(partly.id());
              assertThat(asked.document()).isEqualTo("feuille signée");
              assertThat(asked.isWithFirm()).isTrue();
            });

    attach(EvidencePlace.declaration(partly.id()));
    assertThat(asked().get(0).isWithFirm()).isFalse();
    assertThat(act(hours.facilitator)).isEqualTo(AwaitedAct.DECIDE);

    clock.set(Instant.parse("2026-04-26T10:00:00Z"));
    Declaration again = ask(partly, 0);
    assertThat(act(hours.facilitator)).isEqualTo(AwaitedAct.BRING_DOCUMENT);
    clock.set(Instant.parse("2026-04-27T10:00:00Z"));
    attach(EvidencePlace.assignment(again.lines().get(1).assignmentId()));
    assertThat(act(hours.facilitator)).isEqualTo(AwaitedAct.DECIDE);

    hours.accept(again);
    assertThat(asked()).isEmpty();
    assertThat(act(hours.facilitator)).isNotEqualTo(AwaitedAct.DECIDE);
  }

  @Test
  void anotherFirmIsNotToldOfIt() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"));
    hours.decide(
        submitted,
        new Decision(
            submitted.version(),
            Verdict.ACCEPTED,
            List.of(LineDecision.waiting(submitted.lines().get(0).id(), "contrat")),
            null,
            null));

    assertThat(act(hours.facilitator)).isEqualTo(AwaitedAct.BRING_DOCUMENT);
    var subcontractor = world.company();
    world.engage(hours.facilitator, hours.lot, subcontractor, AwardRole.SUBCONTRACTOR);
    assertThat(act(world.declarant(subcontractor))).isNotEqualTo(AwaitedAct.BRING_DOCUMENT);
    assertThat(rooms.evidence().awaited().ofEnterprises(List.of(subcontractor.id()))).isEmpty();
  }

  @Test
  void linesThatTheFacilitatorLeftForALookAreHers() {
    Declaration submitted =
        hours.submit(
            hours.declarant,
            hours.create(
                hours.declarant,
                HoursWorld.month(
                    hours.holder,
                    MARCH,
                    line("HEATING", "100"),
                    new DeclarationLineDraft(
                        null,
                        null,
                        "OTHER",
                        Modality.DIRECT_HIRE,
                        new BigDecimal("8"),
                        BigDecimal.ZERO,
                        null,
                        "à vérifier"))));

    Declaration partly =
        rooms
            .validation()
            .clean()
            .acceptLines(hours.facilitator, submitted.id(), submitted.version());

    assertThat(partly.waitingLines())
        .singleElement()
        .satisfies(line -> assertThat(line.awaitedDocument()).isNull());
    assertThat(act(hours.facilitator)).isEqualTo(AwaitedAct.DECIDE);
    assertThat(asked()).isEmpty();
  }

  /** For the last lines that wait; the others are accepted. */
  private Declaration ask(Declaration declaration, int from) {
    var waiting = declaration.waitingLines();
    List<LineDecision> lines =
        waiting.stream()
            .map(
                line ->
                    waiting.indexOf(line) < from
                        ? new LineDecision(line.id(), line.hoursWorked().value(), null)
                        : LineDecision.waiting(line.id(), "feuille signée"))
            .toList();
    return hours.decide(
        declaration, new Decision(declaration.version(), Verdict.ACCEPTED, lines, null, null));
  }

  private void attach(EvidencePlace place) {
    EvidenceService evidence = rooms.evidence().evidence();
    evidence.add(
        hours.declarant,
        place,
        EvidenceKind.TIME_SHEET,
        evidence.check(hours.declarant, place, "feuille.pdf", SampleFiles.pdf("Mars")));
  }

  private List<AwaitedDocument> asked() {
    return rooms.evidence().awaited().ofEnterprises(List.of(hours.holder.id()));
  }

  private AwaitedAct act(Actor reader) {
    return turn(reader).act();
  }

  private Turn turn(Actor reader) {
    return rooms.turns().turns().of(reader, hours.lot.id());
  }
}
