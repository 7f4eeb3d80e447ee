package insertionhours.progress;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.hours.HoursWorld;
import insertionhours.measure.Hours;
import insertionhours.obligations.OpeningHours;
import insertionhours.obligations.RevisionDraft;
import insertionhours.obligations.ScheduleRow;
import insertionhours.obligations.ScheduleStatus;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class LotProgressIT {
  private final Rooms rooms;
  private final World world;
  private final MovableClock clock;
  private HoursWorld hours;

  LotProgressIT(Rooms rooms, World world, MovableClock clock) {
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
  void weighsWhatWasDoneAgainstWhatIsDue() {
    hours.accepted(MARCH, line("HEATING", "100"), line("OTHER", "50.5"));
    hours.accepted(MARCH.plusMonths(1), line("HEATING", "151.67"));
    hours.acceptHours(hours.submitted(MARCH.plusMonths(2), line("HEATING", "60")), "40");
    hours.submitted(MARCH.plusMonths(3), line("HEATING", "20", "7"));
    hours.drafted(MARCH.plusMonths(4), line("HEATING", "999"));

    LotProgress progress = progress();

    assertThat(progress.due()).isEqualTo(Hours.of(400));
    assertThat(progress.declared()).isEqualTo(Hours.of("389.17"));
    assertThat(progress.accepted()).isEqualTo(Hours.of("342.17"));
    assertThat(progress.pending()).isEqualTo(Hours.of(27));
    assertThat(progress.remaining()).isEqualTo(Hours.of("57.83"));
    assertThat(progress.rate().fraction()).isEqualByComparingTo("0.8554");
    // 296 of the 365 days from 1 February 2026 to 31 January 2027.
    assertThat(progress.expected()).isEqualTo(Hours.of("324.38"));
    // 342.17 / 3 in each of December and January.
    assertThat(progress.forecast()).isEqualTo(Hours.of("570.28"));
  }

  @Test
  void forecastsNothingBeforeThreeMonths() {
    hours.accepted(MARCH, line("HEATING", "100"));
    hours.accepted(MARCH.plusMonths(1), line("HEATING", "100"));

    assertThat(progress().forecast()).isNull();
    assertThat(progress().remaining()).isEqualTo(Hours.of(200));
  }

  @Test
  void followsTheFirmRowsOfTheSchedule() {
    rooms
        .obligations()
        .obligations()
        .revise(
            hours.facilitator,
            hours.lot.id(),
            new RevisionDraft(
                null,
                LocalDate.of(2026, 3, 1),
                "tranches",
                "1",
                null,
                List.of(
                    row("2026-02-01", "2026-06-30", "300", ScheduleStatus.FIRM),
                    row("2026-11-01", "2026-11-30", "90", ScheduleStatus.FIRM),
                    row("2026-07-01", "2026-10-31", "500", ScheduleStatus.CONDITIONAL),
                    row("2026-12-01", "2026-12-31", "10", ScheduleStatus.FIRM))));

    assertThat(progress().due()).isEqualTo(Hours.of(400));
    assertThat(progress().expected()).isEqualTo(Hours.of(369));
  }

  @Test
  void countsTheHoursFromBeforeTheTool() {
    Lot lot = hours.takenOver(120, new OpeningHours(new BigDecimal("80"), MARCH, "tableur"));

    LotProgress progress = rooms.progress().progress().of(hours.facilitator, lot.id());

    assertThat(progress.opening()).isEqualTo(Hours.of(80));
    assertThat(progress.accepted()).isEqualTo(Hours.of(80));
    assertThat(progress.declared()).isEqualTo(Hours.of(80));
    assertThat(progress.remaining()).isEqualTo(Hours.of(40));
    Map<Long, LotBalance> balances =
        rooms.progress().progress().balances(List.of(lot.id(), hours.lot.id()));
    assertThat(balances.get(lot.id()).accepted()).isEqualTo(Hours.of(80));
    assertThat(balances.get(hours.lot.id())).isEqualTo(LotBalance.none(hours.lot.id()));
    assertThat(rooms.progress().progress().byMonth(hours.facilitator, lot.id())).isEmpty();
  }

  @Test
  void hasNoRateWithoutClause() {
    Lot unsized = world.lot(hours.facilitator, hours.operation, 2, "HEATING");

    LotProgress progress = rooms.progress().progress().of(hours.facilitator, unsized.id());

    assertThat(progress.due()).isNull();
    assertThat(progress.rate()).isNull();
    assertThat(progress.expected()).isNull();
    assertThat(progress.remaining()).isNull();
    assertThat(progress.accepted()).isEqualTo(Hours.ZERO);
  }

  @Test
  void addsUpByMonthAndTrade() {
    hours.accepted(MARCH, line("HEATING", "10"), line("OTHER", "5"));
    hours.submitted(MARCH.plusMonths(1), line("HEATING", "3"));

    assertThat(rooms.progress().progress().byMonth(hours.declarant, hours.lot.id()))
        .containsExactly(
            new MonthTotal(MARCH, Hours.of(15), Hours.of(15), Hours.ZERO),
            new MonthTotal(MARCH.plusMonths(1), Hours.of(3), Hours.ZERO, Hours.of(3)));
    assertThat(rooms.progress().progress().byTrade(hours.declarant, hours.lot.id()))
        .containsExactly(
            new TradeTotal("HEATING", Hours.of(13), Hours.of(10), Hours.of(3)),
            new TradeTotal("OTHER", Hours.of(5), Hours.of(5), Hours.ZERO));
  }

  private LotProgress progress() {
    return rooms.progress().progress().of(hours.facilitator, hours.lot.id());
  }

  private static ScheduleRow row(String from, String to, String hours, ScheduleStatus status) {
    return new ScheduleRow(
        "tranche", LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(hours), status);
  }
}
