package insertionhours.hours;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.zero;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.progress.LotProgress;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import insertionhours.validation.WaitingFilter;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class SubmissionServiceIT {
  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private HoursWorld hours;

  SubmissionServiceIT(Rooms rooms, World world, MovableClock clock) {
    this.clock = clock;
    this.rooms = rooms;
    this.world = world;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 11, 23));
    hours = new HoursWorld(rooms, world);
  }

  @Test
  void goesFromDraftToAccepted() {
    Declaration draft =
        hours.drafted(MARCH, line("HEATING", "151.67"), line("ELECTRICITY", "40.5", "7"));
    assertThat(draft.status()).isEqualTo(DeclarationStatus.DRAFT);
    assertThat(draft.hoursDeclared()).isEqualTo(Hours.of("199.17"));

    Declaration submitted = hours.submit(hours.declarant, draft);
    assertThat(submitted.receiptNumber()).isEqualTo("R-2026-%06d".formatted(draft.id()));
    assertThat(submitted.submittedAt()).isNotNull();
    Lot lot = rooms.contracts().lots().find(hours.facilitator, hours.lot.id());
    assertThat(lot.status()).isEqualTo(LotStatus.RUNNING);
    var queue =
        rooms
            .validation()
            .queue()
            .waiting(hours.facilitator, WaitingFilter.ALL, new Slice(50, Cursor.START));
    assertThat(queue.items()).singleElement().satisfies(w -> assertThat(w.lines()).isEqualTo(2));

    Declaration accepted = hours.accept(submitted);
    assertThat(accepted.status()).isEqualTo(DeclarationStatus.ACCEPTED);
    assertThat(accepted.hoursAccepted()).isEqualTo(Hours.of("192.17"));
    LotProgress progress = rooms.progress().progress().of(hours.declarant, lot.id());
    assertThat(progress.declared()).isEqualTo(Hours.of("199.17"));
    assertThat(progress.accepted()).isEqualTo(Hours.of("192.17"));
    assertThat(progress.pending()).isEqualTo(Hours.ZERO);
    assertThat(rooms.hours().hours().sum(hours.facilitator, lot.id(), LotHoursFilter.ALL))
        .isEqualTo(new LotHoursSum(2, Hours.of("199.17"), Hours.of("192.17")));
    assertThat(rooms.hours().hours().all(hours.facilitator, lot.id(), LotHoursFilter.ALL))
        .hasSize(2);
    assertThat(rooms.awaited().firms().ofLot(hours.declarant, lot.id())).isNotEmpty();
    assertThat(rooms.awaited().calendar().late(hours.facilitator)).isNotEmpty();
    assertThat(rooms.hours().totals().rebuild()).isEmpty();
    assertThat(
            hours
                .declarations()
                .list(
                    hours.declarant, DeclarationFilter.ofLot(lot.id()), new Slice(1, Cursor.START))
                .items())
        .hasSize(1);
  }

  @Test
  void acceptsAMonthWithoutHoursByItself() {
    Declaration draft =
        hours.create(hours.declarant, zero(hours.holder, MARCH, ZeroReason.NOT_STARTED));

    Declaration submitted = hours.submit(hours.declarant, draft);

    assertThat(submitted.status()).isEqualTo(DeclarationStatus.ACCEPTED);
    assertThat(submitted.decidedBy()).isNull();
    assertThat(submitted.receiptNumber()).isNotNull();
  }

  @Test
  void warnsAfterThePlannedEnd() {
    clock.set(LocalDate.of(2027, 3, 5));
    assertThat(hours.drafted(YearMonth.of(2027, 1), line("HEATING", "1")).warnings()).isEmpty();
    assertThat(hours.drafted(YearMonth.of(2027, 2), line("HEATING", "1")).warnings())
        .containsExactly(DeclarationWarning.AFTER_PLANNED_END);
  }

  @Test
  void recordsWhoDeclaredForWhom() {
    Declaration draft =
        hours
            .declarations()
            .create(
                hours.facilitator,
                hours.lot.id(),
                hours.named(
                    hours.declarant, HoursWorld.month(hours.holder, MARCH, line("HEATING", "1"))));
    assertThat(draft.onBehalf()).isTrue();
    assertThat(draft.declaredBy()).isEqualTo(hours.facilitator.displayName());

    Declaration submitted = hours.submit(hours.declarant, draft);

    assertThat(submitted.onBehalf()).isFalse();
    assertThat(submitted.declaredBy()).isEqualTo(hours.declarant.displayName());
  }
}
