package insertionhours.awaited;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static insertionhours.hours.HoursWorld.zero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationWarning;
import insertionhours.hours.HoursWorld;
import insertionhours.hours.ZeroReason;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.OpeningHours;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class DeclarationCalendarIT {
  private static final YearMonth FEBRUARY = MARCH.minusMonths(1);
  private static final YearMonth APRIL = MARCH.plusMonths(1);
  private static final YearMonth MAY = MARCH.plusMonths(2);

  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private HoursWorld hours;

  DeclarationCalendarIT(Rooms rooms, World world, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 5, 15));
    hours = new HoursWorld(rooms, world);
  }

  @Test
  void awaitsEveryMonthFromTheStartOn() {
    hours.giveBack(hours.submitted(FEBRUARY, line("HEATING", "10")));
    hours.drafted(MARCH, line("HEATING", "10"));

    assertThat(calendar().awaited(hours.declarant))
        .extracting(AwaitedMonth::month, AwaitedMonth::state, AwaitedMonth::late)
        .containsExactly(
            tuple(APRIL, MonthState.MISSING, false),
            tuple(MARCH, MonthState.DRAFT, true),
            tuple(FEBRUARY, MonthState.RETURNED, true),
            tuple(MAY, MonthState.MISSING, false));
  }

  @Test
  void isLateFromThe16thInParis() {
    hours.submitted(FEBRUARY, line("HEATING", "10"));
    hours.submitted(MARCH, line("HEATING", "10"));
    clock.set(Instant.parse("2026-05-15T21:59:59Z"));
    assertThat(lateOfHolder()).isZero();
    clock.set(Instant.parse("2026-05-15T22:00:00Z"));
    assertThat(lateOfHolder()).isEqualTo(1);
    assertThat(calendar().awaited(hours.declarant))
        .filteredOn(AwaitedMonth::late)
        .extracting(AwaitedMonth::month, AwaitedMonth::dueOn)
        .containsExactly(tuple(APRIL, LocalDate.of(2026, 5, 15)));
  }

  @Test
  void isNeverLateBeforeTheLotRuns() {
    assertThat(calendar().late(hours.facilitator)).isEmpty();
    assertThat(calendar().awaited(hours.declarant)).hasSize(4);
  }

  @Test
  void awaitsNothingMoreOfWhatIsDeclared() {
    hours.accepted(FEBRUARY, line("HEATING", "10"));
    Declaration none = hours.create(hours.declarant, zero(hours.holder, MARCH, ZeroReason.LEAVE));
    hours.submit(hours.declarant, none);

    assertThat(calendar().awaited(hours.declarant))
        .extracting(AwaitedMonth::month)
        .containsExactly(APRIL, MAY);
  }

  @Test
  void awaitsOnlyThoseThatDeclareWithinTheirPresence() {
    hours.submitted(FEBRUARY, line("HEATING", "10"));
    Enterprise guest = world.company();
    engage(guest, true, LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 1));
    Enterprise silent = world.company();
    engage(silent, false, null, null);

    assertThat(calendar().awaited(world.declarant(guest)))
        .extracting(AwaitedMonth::month)
        .containsExactly(APRIL, MARCH);
    assertThat(calendar().awaited(world.declarant(silent))).isEmpty();
    assertThat(calendar().late(hours.facilitator))
        .extracting(AwaitedMonth::enterpriseId)
        .doesNotContain(silent.id())
        .contains(guest.id(), hours.lender.id());
    assertThat(calendar().late(world.facilitator())).isEmpty();
    assertThat(calendar().late(hours.declarant)).isEmpty();
    assertThat(calendar().countLate(hours.facilitator))
        .isEqualTo(calendar().late(hours.facilitator).size());
  }

  @Test
  void awaitsNothingThatTheHoursFromBeforeTheToolCover() {
    Lot lot = hours.takenOver(120, new OpeningHours(new BigDecimal("80"), MARCH, "tableur"));

    assertThat(calendar().awaited(hours.declarant))
        .filteredOn(month -> month.lot().id() == lot.id())
        .extracting(AwaitedMonth::month)
        .containsExactly(APRIL, MAY);
    Declaration march =
        hours.create(hours.declarant, lot, month(hours.holder, MARCH, line("HEATING", "1")));
    assertThat(march.warnings()).containsExactly(DeclarationWarning.BEFORE_TAKEOVER);
  }

  @Test
  void showsTheHolderItsFirms() {
    Enterprise insertion = world.enterprise(EnterpriseKind.EI);
    engage(insertion, true, LocalDate.of(2026, 4, 1), null);
    Actor firm = world.declarant(insertion);
    Declaration april = hours.create(firm, month(insertion, APRIL, line("OTHER", "12", "3")));
    assertThat(firmMonths(hours.declarant, insertion))
        .extracting(FirmMonth::month, FirmMonth::state, FirmMonth::declared)
        .containsExactly(
            tuple(MAY, MonthState.MISSING, Hours.ZERO),
            tuple(APRIL, MonthState.MISSING, Hours.ZERO));
    assertThat(firmMonths(hours.facilitator, insertion))
        .extracting(FirmMonth::state)
        .containsExactly(MonthState.MISSING, MonthState.DRAFT);
    hours.accept(hours.submit(firm, april));

    assertThat(firmMonths(hours.declarant, insertion))
        .filteredOn(month -> month.month().equals(APRIL))
        .extracting(
            FirmMonth::enterpriseName,
            FirmMonth::state,
            FirmMonth::declared,
            FirmMonth::accepted,
            FirmMonth::dueOn,
            FirmMonth::late,
            FirmMonth::declarationId)
        .containsExactly(
            tuple(
                insertion.name(),
                MonthState.DECLARED,
                Hours.of(15),
                Hours.of(12),
                LocalDate.of(2026, 5, 15),
                false,
                null));
    assertThat(rooms.awaited().firms().ofLot(firm, hours.lot.id()))
        .allMatch(month -> month.enterpriseId() == insertion.id());
    assertThat(firmMonths(hours.lenderDeclarant, insertion)).isEmpty();
    assertThat(firmMonths(world.reader(hours.authority), insertion)).isEmpty();
  }

  private java.util.List<FirmMonth> firmMonths(Actor actor, Enterprise enterprise) {
    return rooms.awaited().firms().ofLot(actor, hours.lot.id()).stream()
        .filter(month -> month.enterpriseId() == enterprise.id())
        .toList();
  }

  private long lateOfHolder() {
    return calendar().late(hours.facilitator).stream()
        .filter(month -> month.enterpriseId() == hours.holder.id())
        .count();
  }

  private DeclarationCalendar calendar() {
    return rooms.awaited().calendar();
  }

  private void engage(Enterprise enterprise, boolean declares, LocalDate from, LocalDate to) {
    rooms
        .obligations()
        .awards()
        .award(
            hours.facilitator,
            hours.lot.id(),
            new AwardDraft(
                enterprise.id(),
                AwardRole.SUBCONTRACTOR,
                null,
                null,
                null,
                from,
                to,
                declares,
                null,
                null,
                null));
  }
}
