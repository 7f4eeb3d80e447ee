package insertionhours.validation;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.lent;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static insertionhours.hours.Refusals.conflict;
import static insertionhours.hours.Refusals.notAllowed;
import static insertionhours.hours.Refusals.notFound;
import static insertionhours.hours.Refusals.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import insertionhours.Rooms;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.HoursWorld;
import insertionhours.hours.LineStatus;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class ValidationServiceIT {
  private static final Slice PAGE = new Slice(50, Cursor.START);

  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private final Jdbi jdbi;
  private HoursWorld hours;

  ValidationServiceIT(Rooms rooms, World world, MovableClock clock, Jdbi jdbi) {
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
    this.jdbi = jdbi;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 11, 23));
    hours = new HoursWorld(rooms, world);
  }

  @Test
  void acceptsLineByLine() {
    Declaration decided =
        hours.acceptHours(
            hours.submitted(
                MARCH, line("HEATING", "100"), line("TILING", "20.5", "7"), line("OTHER", "8")),
            "60.25",
            "20.5",
            "0");

    assertThat(decided.status()).isEqualTo(DeclarationStatus.PARTLY_ACCEPTED);
    assertThat(decided.decidedBy()).isEqualTo(hours.facilitator.displayName());
    assertThat(decided.hoursAccepted()).isEqualTo(Hours.of("80.75"));
    assertThat(decided.lines())
        .extracting(DeclarationLine::status)
        .containsExactly(LineStatus.PARTLY_ACCEPTED, LineStatus.ACCEPTED, LineStatus.REFUSED);
    assertThat(decided.lines())
        .extracting(DeclarationLine::reasonCode)
        .containsExactly(ReasonCode.NO_PROOF, null, ReasonCode.NO_PROOF);
  }

  @Test
  void doesNotCountTraining() {
    Declaration decided = hours.accepted(MARCH, line("HEATING", "0", "7"), line("OTHER", "5", "2"));

    assertThat(decided.status()).isEqualTo(DeclarationStatus.ACCEPTED);
    assertThat(decided.hoursDeclared()).isEqualTo(Hours.of(14));
    assertThat(decided.hoursAccepted()).isEqualTo(Hours.of(5));
  }

  @Test
  void refusesALineWithoutHoursWorkedByItsReason() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "0", "7"));

    Declaration decided =
        hours.decide(submitted, lines(submitted, one(submitted, 0, "0", ReasonCode.NO_PROOF)));

    assertThat(decided.status()).isEqualTo(DeclarationStatus.PARTLY_ACCEPTED);
    assertThat(decided.lines().get(0).status()).isEqualTo(LineStatus.REFUSED);
  }

  @Test
  void refusesLinesThatDoNotFit() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100", "5"), line("OTHER", "8"));
    LineDecision first = one(submitted, 0, "100", null);
    LineDecision second = one(submitted, 1, "8", null);
    rule("lines", "LINES_LEFT_OUT", () -> hours.decide(submitted, lines(submitted)));
    rule("lines", "LINES_LEFT_OUT", () -> hours.decide(submitted, lines(submitted, first)));
    rule(
        "lines[1].id",
        "UNKNOWN_OR_REPEATED_LINE",
        () -> hours.decide(submitted, lines(submitted, first, first)));
    rule(
        "lines[2].id",
        "UNKNOWN_OR_REPEATED_LINE",
        () ->
            hours.decide(
                submitted,
                lines(submitted, first, second, new LineDecision(0L, BigDecimal.ONE, null))));
    rule(
        "lines[0].hoursAccepted",
        "MORE_THAN_WORKED",
        () -> hours.decide(submitted, lines(submitted, one(submitted, 0, "100.01", null), second)));
    rule(
        "lines[0].reasonCode",
        "LESS_NEEDS_REASON",
        () -> hours.decide(submitted, lines(submitted, one(submitted, 0, "99.99", null), second)));
    rule(
        "lines[1].reasonCode",
        "REASON_WITHOUT_REDUCTION",
        () ->
            hours.decide(
                submitted, lines(submitted, first, one(submitted, 1, "8", ReasonCode.DUPLICATE))));
    assertThat(hours.decide(submitted, lines(submitted, second, first)).status())
        .isEqualTo(DeclarationStatus.ACCEPTED);
  }

  @Test
  void returnsADeclarationToBeCorrected() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"));

    Declaration returned = hours.giveBack(submitted);

    assertThat(returned.status()).isEqualTo(DeclarationStatus.RETURNED);
    assertThat(returned.reasonCode()).isEqualTo(ReasonCode.WRONG_LOT);
    assertThat(returned.comment()).isEqualTo("autre lot");
    assertThat(returned.lines().get(0).hoursAccepted()).isNull();
    Declaration again = hours.submit(hours.declarant, returned);
    assertThat(again.receiptNumber()).isEqualTo(submitted.receiptNumber() + "-2");
    assertThat(again.reasonCode()).isNull();
    assertThat(hours.accept(again).hoursAccepted()).isEqualTo(Hours.of(100));
  }

  @Test
  void isDecidedByTheLotsFacilitatorsOnly() {
    Declaration submitted = hours.submitted(MARCH, line("HEATING", "100"));
    notAllowed("ONLY_FACILITATOR_DECIDES", () -> decide(hours.declarant, submitted));
    notFound(() -> decide(hours.lenderDeclarant, submitted));
    notFound(() -> decide(world.facilitator(), submitted));
    notFound(() -> decide(world.reader(hours.authority), submitted));
    decide(world.colleague(hours.facilitator), submitted);
  }

  @Test
  void refusesWhatDoesNotAwaitADecision() {
    Declaration draft = hours.drafted(MARCH, line("HEATING", "100"));
    conflict("NOT_SUBMITTED", () -> hours.accept(draft));
    Declaration submitted = hours.submit(hours.declarant, draft);
    conflict("STALE_VERSION", () -> hours.decide(submitted, Decision.inFull(draft.version())));
    hours.accept(submitted);
    conflict("ALREADY_DECIDED", () -> hours.accept(submitted));
  }

  @Test
  void writesWhoDecided() {
    Declaration declaration = hours.accepted(MARCH, line("HEATING", "100"));

    List<String> moves =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT CONCAT(action, ' ', COALESCE(from_state, '-'), ' ', to_state, ' ', account_id)
                        FROM audit_entry
                        WHERE subject_type = 'DECLARATION' AND subject_id = :id
                        ORDER BY id
                        """)
                    .bind("id", declaration.id())
                    .mapTo(String.class)
                    .list());
    assertThat(moves)
        .containsExactly(
            "DRAFTED - DRAFT " + hours.declarant.accountId(),
            "SUBMITTED DRAFT SUBMITTED " + hours.declarant.accountId(),
            "DECIDED SUBMITTED ACCEPTED " + hours.facilitator.accountId());
  }

  @Test
  void queuesTheOldestFirst() {
    Declaration second = hours.drafted(MARCH.plusMonths(1), line("HEATING", "10"));
    Declaration first = hours.submitted(MARCH, line("HEATING", "100"), line("OTHER", "3", "4"));
    hours.accepted(MARCH.plusMonths(2), line("HEATING", "10"));
    clock.advance(Duration.ofDays(2));
    hours.submit(hours.declarant, second);

    var queue = rooms.validation().queue();
    assertThat(queue.waiting(hours.facilitator, WaitingFilter.ALL, PAGE).items())
        .extracting(WaitingDeclaration::id, WaitingDeclaration::waitingDays)
        .containsExactly(tuple(first.id(), 2L), tuple(second.id(), 0L));
    var page = queue.waiting(hours.facilitator, WaitingFilter.ALL, new Slice(1, Cursor.START));
    assertThat(page.items())
        .extracting(WaitingDeclaration::hoursDeclared)
        .containsExactly(Hours.of(107));
    assertThat(
            queue
                .waiting(
                    hours.facilitator,
                    WaitingFilter.ALL,
                    new Slice(1, Cursor.fromString(page.next())))
                .items())
        .extracting(WaitingDeclaration::id)
        .containsExactly(second.id());
    assertThat(queue.count(hours.facilitator, WaitingFilter.ALL)).isEqualTo(2);
    assertThat(queue.next(hours.facilitator, first.id()).orElseThrow().id()).isEqualTo(second.id());
    Stream.of(world.facilitator(), hours.declarant, world.reader(hours.authority))
        .forEach(
            other -> {
              assertThat(queue.waiting(other, WaitingFilter.ALL, PAGE).items()).isEmpty();
              assertThat(queue.count(other, WaitingFilter.ALL)).isZero();
            });
  }

  @Test
  void showsTheSameEmployersHoursSideBySide() {
    Declaration borrowed =
        hours.submitted(MARCH, lent(hours.lender, "HEATING", "50"), line("OTHER", "1"));
    var queue = rooms.validation().queue();
    assertThat(queue.oldest(hours.facilitator).orElseThrow().sameEmployerElsewhere()).isFalse();
    Declaration own =
        hours.create(
            hours.lenderDeclarant,
            month(hours.lender, MARCH, line("HEATING", "48"), line("TILING", "5")));
    assertThat(queue.sameEmployer(hours.facilitator, borrowed.id())).isEmpty();
    hours.submit(hours.lenderDeclarant, own);

    assertThat(queue.waiting(hours.facilitator, WaitingFilter.ALL, PAGE).items())
        .allMatch(WaitingDeclaration::sameEmployerElsewhere);
    assertThat(queue.sameEmployer(hours.facilitator, borrowed.id()))
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.lineId()).isEqualTo(borrowed.lines().get(0).id());
              assertThat(other.otherDeclarationId()).isEqualTo(own.id());
              assertThat(other.hoursDeclared()).isEqualTo(Hours.of(48));
            });
    assertThat(queue.sameEmployer(hours.declarant, borrowed.id())).isEmpty();
  }

  private Declaration decide(Actor actor, Declaration declaration) {
    return rooms
        .validation()
        .service()
        .decide(actor, declaration.id(), Decision.inFull(declaration.version()));
  }

  private static Decision lines(Declaration declaration, LineDecision... lines) {
    return new Decision(declaration.version(), Verdict.ACCEPTED, List.of(lines), null, null);
  }

  private static LineDecision one(Declaration of, int index, String hours, ReasonCode reason) {
    return new LineDecision(of.lines().get(index).id(), new BigDecimal(hours), reason);
  }
}
