package insertionhours.validation;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.Refusals.conflict;
import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.HoursWorld;
import insertionhours.hours.LineStatus;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.progress.LotProgress;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A line waits for a document while the others are decided. */
@ExtendWith(DatabaseExtension.class)
class AwaitedDocumentIT {
  private static final String CONTRACT = "contrat signé";

  private final Rooms rooms;
  private final World world;
  private HoursWorld hours;

  AwaitedDocumentIT(Rooms rooms, World world, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    clock.set(LocalDate.of(2026, 11, 23));
  }

  @BeforeEach
  void populate() {
    hours = new HoursWorld(rooms, world);
  }

  @Test
  void theOtherLinesAreDecidedAndTheWaitingOneLater() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"), line("OTHER", "8"));

    Declaration partly = decide(submitted, inFull(submitted, 0), waiting(submitted, 1));

    assertThat(partly.status()).isEqualTo(DeclarationStatus.PARTLY_ACCEPTED);
    assertThat(partly.lines())
        .extracting(DeclarationLine::status)
        .containsExactly(LineStatus.ACCEPTED, LineStatus.PENDING);
    assertThat(partly.lines().get(1).awaitedDocument()).isEqualTo(CONTRACT);
    assertThat(partly.lines().get(1).hoursAccepted()).isNull();
    assertTotals("108", "100", "8");
    assertThat(queued())
        .singleElement()
        .satisfies(
            waiting -> {
              assertThat(waiting.documentAwaited()).isTrue();
              assertThat(waiting.lines()).isEqualTo(1);
              assertThat(waiting.hoursDeclared()).isEqualTo(Hours.of(8));
            });

    Declaration accepted = decide(partly, inFull(partly, 1));

    assertThat(accepted.status()).isEqualTo(DeclarationStatus.ACCEPTED);
    assertThat(accepted.lines().get(1).awaitedDocument()).isNull();
    assertTotals("108", "108", "0");
    assertThat(queued()).isEmpty();
    conflict("ALREADY_DECIDED", () -> hours.accept(accepted));
  }

  @Test
  void onlyThePendingLinesAreDecidedAgain() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"), line("OTHER", "8"));
    Declaration partly = decide(submitted, inFull(submitted, 0), waiting(submitted, 1));
    rule(
        "lines[0].id",
        "UNKNOWN_OR_REPEATED_LINE",
        () -> decide(partly, inFull(partly, 0), inFull(partly, 1)));
    rule("lines", "LINES_LEFT_OUT", () -> decide(partly));
    conflict("STALE_VERSION", () -> hours.decide(partly, Decision.inFull(submitted.version())));
    conflict("ILLEGAL_MOVE", () -> hours.giveBack(partly));
    conflict(
        "NOTHING_TO_WITHDRAW",
        () -> rooms.hours().submissions().withdraw(hours.declarant, partly.id(), partly.version()));

    Declaration refused =
        decide(
            partly,
            new LineDecision(partly.lines().get(1).id(), BigDecimal.ZERO, ReasonCode.NO_PROOF));

    assertThat(refused.status()).isEqualTo(DeclarationStatus.PARTLY_ACCEPTED);
    assertThat(refused.awaitsDecision()).isFalse();
    assertTotals("108", "100", "0");
  }

  @Test
  void whileAllLinesWaitNothingIsDecided() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"));

    Declaration waiting = decide(submitted, waiting(submitted, 0));

    assertThat(waiting.status()).isEqualTo(DeclarationStatus.SUBMITTED);
    assertThat(waiting.decidedBy()).isNull();
    assertThat(waiting.lines().get(0).awaitedDocument()).isEqualTo(CONTRACT);
    assertTotals("100", "0", "100");
    conflict("STALE_VERSION", () -> hours.accept(submitted));
    Declaration draft =
        rooms.hours().submissions().withdraw(hours.declarant, waiting.id(), waiting.version());
    assertThat(queued()).isEmpty();
    Declaration again = hours.submit(hours.declarant, draft);
    assertThat(again.lines().get(0).awaitedDocument()).isNull();
    assertThat(hours.accept(again).status()).isEqualTo(DeclarationStatus.ACCEPTED);
  }

  @Test
  void aSupplementMayFollowWhileALineWaits() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"), line("OTHER", "8"));
    Declaration partly = decide(submitted, inFull(submitted, 0), waiting(submitted, 1));
    Declaration supplement =
        hours
            .declarations()
            .create(
                hours.declarant,
                hours.lot.id(),
                HoursWorld.supplement(
                    hours.holder,
                    MARCH,
                    HoursWorld.correction(partly.lines().get(0).id(), "HEATING", "90")));
    hours.accept(hours.submit(hours.declarant, supplement));
    decide(partly, inFull(partly, 1));
    assertTotals("98", "98", "0");
  }

  private Declaration decide(Declaration declaration, LineDecision... lines) {
    return hours.decide(
        declaration,
        new Decision(declaration.version(), Verdict.ACCEPTED, List.of(lines), null, null));
  }

  private static LineDecision inFull(Declaration of, int index) {
    DeclarationLine line = of.lines().get(index);
    return new LineDecision(line.id(), line.hoursWorked().value(), null);
  }

  private static LineDecision waiting(Declaration of, int index) {
    return LineDecision.waiting(of.lines().get(index).id(), CONTRACT);
  }

  private List<WaitingDeclaration> queued() {
    return rooms
        .validation()
        .queue()
        .waiting(hours.facilitator, WaitingFilter.ALL, new Slice(50, Cursor.START))
        .items();
  }

  private void assertTotals(String declared, String accepted, String pending) {
    LotProgress progress = rooms.progress().progress().of(hours.facilitator, hours.lot.id());
    assertThat(progress.declared()).isEqualTo(Hours.of(declared));
    assertThat(progress.accepted()).isEqualTo(Hours.of(accepted));
    assertThat(progress.pending()).isEqualTo(Hours.of(pending));
    assertThat(rooms.hours().totals().rebuild()).isEmpty();
  }
}
