package insertionhours.awaited;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.zero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import insertionhours.Rooms;
import insertionhours.hours.Declaration;
import insertionhours.hours.HoursWorld;
import insertionhours.hours.ZeroReason;
import insertionhours.identity.Actor;
import insertionhours.problems.DomainProblem;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.terms.DeclarationRhythm;
import insertionhours.terms.FollowUpTerms;
import insertionhours.terms.FollowUpTermsDraft;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Months that are due by agreement, waived, or no longer awaited. */
@ExtendWith(DatabaseExtension.class)
class WaivedMonthIT {
  private static final YearMonth FEBRUARY = MARCH.minusMonths(1);
  private static final YearMonth APRIL = MARCH.plusMonths(1);
  private static final YearMonth MAY = MARCH.plusMonths(2);
  private static final YearMonth JUNE = MARCH.plusMonths(3);

  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private HoursWorld hours;

  WaivedMonthIT(Rooms rooms, World world, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
  }

  @BeforeEach
  void februaryIsDeclaredInJune() {
    clock.set(LocalDate.of(2026, 6, 20));
    hours = new HoursWorld(rooms, world);
    hours.submitted(FEBRUARY, line("HEATING", "10"));
  }

  @Test
  void isLateAfterTheDaysThatTheAuthorityWasGranted() {
    agree(DeclarationRhythm.MONTHLY, 20);

    assertThat(late()).containsExactly(MARCH, APRIL);
    clock.set(LocalDate.of(2026, 6, 21));
    assertThat(late()).containsExactly(MARCH, APRIL, MAY);
    assertThat(ofHolder(MAY).dueOn()).isEqualTo(LocalDate.of(2026, 6, 20));
    assertThat(ofHolder(MAY).daysLate()).isEqualTo(1);
  }

  @Test
  void quartersAreLateAfterTheirEnd() {
    agree(DeclarationRhythm.QUARTERLY, 10);

    assertThat(late()).as("April to June are due on 10 July").containsExactly(MARCH);
    assertThat(ofHolder(MARCH).dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
    assertThat(ofHolder(APRIL).dueOn()).isEqualTo(LocalDate.of(2026, 7, 10));
    clock.set(LocalDate.of(2026, 7, 11));
    assertThat(late()).containsExactly(MARCH, APRIL, MAY, JUNE);
  }

  @Test
  void awaitsNothingOfAWaivedMonth() {
    WaivedMonth waived = waive(MARCH);

    assertThat(late()).containsExactly(APRIL, MAY);
    assertThat(rooms.awaited().calendar().awaited(hours.declarant))
        .extracting(AwaitedMonth::month)
        .containsExactly(MAY, APRIL, JUNE);
    assertThat(ofHolder(MARCH).state()).isEqualTo(MonthState.WAIVED);
    assertThat(ofHolder(MARCH).waiver().reason()).isEqualTo("chantier arrêté");
    assertThat(waived.waivedBy()).isEqualTo(hours.facilitator.displayName());

    waivers().remove(hours.facilitator, waived.id());
    assertThat(late()).containsExactly(MARCH, APRIL, MAY);
  }

  @Test
  void tellsNobodyElseWhyAMonthIsWaived() {
    WaivedMonth waived = waive(MARCH);

    assertThat(firms(hours.declarant))
        .filteredOn(month -> month.month().equals(MARCH))
        .extracting(FirmMonth::state, FirmMonth::waiver)
        .containsOnly(tuple(MonthState.WAIVED, null), tuple(MonthState.MISSING, null));
    for (Actor other :
        List.of(hours.declarant, world.facilitator(), world.reader(hours.authority))) {
      assertThatThrownBy(() -> waivers().find(other, waived.id())).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> waivers().remove(other, waived.id())).isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> waive(hours.declarant, APRIL)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> waive(world.facilitator(), APRIL)).isInstanceOf(NotFound.class);
  }

  @Test
  void countsAWaivedMonthAsDeclaredOnceItIs() {
    waive(MARCH);
    hours.drafted(MARCH, line("HEATING", "10"));
    assertThat(ofHolder(MARCH).state()).isEqualTo(MonthState.WAIVED);

    hours.submit(hours.declarant, declared(MARCH));
    assertThat(ofHolder(MARCH).state()).isEqualTo(MonthState.DECLARED);
    assertThat(counts(hours.holder.id()).calendar()).isEqualTo(new MonthCounts(2, 0, 0, 2, 1, 5));
  }

  @Test
  void waivesOnlyWhatIsAwaited() {
    waive(MARCH);

    refused("ALREADY_EXISTS", () -> waive(MARCH));
    refused("MONTH_ALREADY_DECLARED", () -> waive(FEBRUARY));
    refused("MONTH_NOT_AWAITED", () -> waive(JUNE.plusMonths(1)));
    hours.giveBack(hours.submitted(APRIL, line("HEATING", "10")));
    refused("MONTH_TO_BE_CORRECTED", () -> waive(APRIL));
    refused(
        "FIRM_NOT_AWAITED",
        () ->
            waivers()
                .waive(
                    hours.facilitator,
                    hours.lot.id(),
                    new WaiverDraft(world.company().id(), MAY, "ailleurs")));
  }

  @Test
  void awaitsNothingAfterTheMonthThatWasDeclaredTheLast() {
    finish(MARCH);

    assertThat(late()).isEmpty();
    assertThat(counts(hours.holder.id()))
        .isEqualTo(
            new FirmCounts(
                new FirmCounts.Firm(hours.holder.id(), hours.holder.name()),
                MARCH,
                new MonthCounts(1, 1, 0, 0, 0, 2),
                new MonthCounts(1, 1, 0, 0, 0, 2)));
    finish(MAY);
    assertThat(ofHolder(MAY).state())
        .as("said again, though nobody asked")
        .isEqualTo(MonthState.ZERO);
    assertThat(late()).as("April is still not asked for").isEmpty();
  }

  @Test
  void awaitsMoreOnceHoursComeAfterTheLastMonth() {
    finish(MARCH);
    hours.drafted(MAY, line("HEATING", "10"));
    assertThat(late()).as("what is only begun is nobody's affair").isEmpty();

    hours.submit(hours.declarant, declared(MAY));
    assertThat(late()).containsExactly(APRIL);
    assertThat(ofHolder(MAY).finishedIn()).isNull();
    finish(JUNE);
    assertThat(ofHolder(JUNE).finishedIn()).isEqualTo(JUNE);
  }

  @Test
  void awaitsMoreOnceAFacilitatorSaysSo() {
    finish(MARCH);

    refused(
        "FIRM_NOT_FINISHED",
        () -> waivers().awaitAgain(hours.facilitator, hours.lot.id(), hours.lender.id()));
    assertThatThrownBy(
            () -> waivers().awaitAgain(hours.declarant, hours.lot.id(), hours.holder.id()))
        .isInstanceOf(NotAllowed.class);
    assertThat(waivers().awaitAgain(hours.facilitator, hours.lot.id(), hours.holder.id()))
        .isEqualTo(MARCH);
    assertThat(late()).containsExactly(APRIL, MAY);

    finish(APRIL);
    assertThat(late()).as("said anew of a later month").isEmpty();
  }

  private void agree(DeclarationRhythm rhythm, int days) {
    FollowUpTerms usual = FollowUpTerms.usual(0, 0);
    rooms
        .terms()
        .terms()
        .change(
            hours.facilitator,
            hours.lot.facilitatorOrganisationId(),
            hours.authority.id(),
            new FollowUpTermsDraft(
                rhythm,
                days,
                usual.amberBelow(),
                usual.redBelow(),
                new BigDecimal("70"),
                null,
                usual.hoursPerDay(),
                usual.hoursPerMonth(),
                usual.hoursPerYear(),
                null,
                null,
                null),
            0);
  }

  private void finish(YearMonth month) {
    hours.submit(
        hours.declarant,
        hours.create(hours.declarant, zero(hours.holder, month, ZeroReason.FINISHED)));
  }

  private Declaration declared(YearMonth month) {
    return hours
        .declarations()
        .ofMonth(hours.declarant, hours.lot.id(), hours.holder.id(), month)
        .get(0);
  }

  private List<YearMonth> late() {
    return rooms.awaited().calendar().late(hours.facilitator).stream()
        .filter(month -> month.enterpriseId() == hours.holder.id())
        .map(AwaitedMonth::month)
        .toList();
  }

  private FirmMonth ofHolder(YearMonth month) {
    return firms(hours.facilitator).stream()
        .filter(one -> one.enterpriseId() == hours.holder.id() && one.month().equals(month))
        .findFirst()
        .orElseThrow();
  }

  private FirmCounts counts(long enterpriseId) {
    return FirmCounts.of(firms(hours.facilitator)).stream()
        .filter(firm -> firm.enterprise().id() == enterpriseId)
        .findFirst()
        .orElseThrow();
  }

  private List<FirmMonth> firms(Actor actor) {
    return rooms.awaited().firms().ofLot(actor, hours.lot.id());
  }

  private WaivedMonth waive(YearMonth month) {
    return waive(hours.facilitator, month);
  }

  private WaivedMonth waive(Actor actor, YearMonth month) {
    return waivers()
        .waive(actor, hours.lot.id(), new WaiverDraft(hours.holder.id(), month, "chantier arrêté"));
  }

  private WaiverService waivers() {
    return rooms.awaited().waivers();
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            DomainProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
