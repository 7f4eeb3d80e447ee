package insertionhours.awaited;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.awaited.RandomCalendar.Firm;
import insertionhours.awaited.RandomCalendar.Said;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.ZeroReason;
import insertionhours.reminders.LateFirm;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever was agreed, declared and waived: the months of a firm add up, and nobody who has nothing
 * missing is ever listed as late.
 */
@ExtendWith(DatabaseExtension.class)
class CalendarPropertiesIT {
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2025, 4, 15),
          LocalDate.of(2025, 4, 16),
          LocalDate.of(2025, 10, 1),
          LocalDate.of(2026, 2, 28));

  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private final MovableClock clock;

  CalendarPropertiesIT(Rooms rooms, World world, Jdbi jdbi, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 18, 20261125})
  void countsAddUpAndOnlyTheLateAreListed(long seed) {
    clock.set(LocalDate.of(2025, 1, 10));
    RandomCalendar all = new RandomCalendar(rooms, world, jdbi, seed, 18);
    for (LocalDate today : DAYS) {
      clock.set(today);
      String at = "seed " + seed + " on " + today;
      List<String> late = new ArrayList<>();
      for (Firm firm : all.firms) {
        late.addAll(check(all, firm, today, at));
      }
      assertThat(
              rooms.awaited().calendar().late(all.facilitator).stream()
                  .map(month -> name(month.lot().id(), month.enterpriseId(), month.month())))
          .as("late, %s", at)
          .containsExactlyInAnyOrderElementsOf(late);
      List<LateFirm> listed = rooms.reminders().late().list(all.facilitator);
      assertThat(
              listed.stream()
                  .flatMap(firm -> firm.months().stream())
                  .map(month -> name(month.lot().id(), month.enterpriseId(), month.month())))
          .as("listed, %s", at)
          .containsExactlyInAnyOrderElementsOf(late);
      assertThat(listed).as("firms, %s", at).allMatch(firm -> firm.daysLate() > 0);
    }
  }

  /** Gives what is late of the firm. */
  private List<String> check(RandomCalendar all, Firm firm, LocalDate today, String at) {
    Map<YearMonth, MonthState> expected = expected(firm, today);
    List<FirmMonth> months =
        rooms.awaited().firms().ofLot(all.facilitator, firm.lot().id()).stream()
            .filter(month -> month.enterpriseId() == firm.enterprise().id() && month.calendar())
            .toList();
    String which = firm.lot().id() + "/" + firm.enterprise().id() + ", " + at;
    assertThat(months.stream().collect(Collectors.toMap(FirmMonth::month, FirmMonth::state)))
        .as("states of %s", which)
        .isEqualTo(expected);
    Set<YearMonth> due =
        expected.keySet().stream()
            .filter(month -> firm.running() && today.isAfter(dueOn(firm, month)))
            .collect(Collectors.toSet());
    for (FirmCounts counts : FirmCounts.of(months)) {
      assertThat(counts.calendar().months()).as(which).isEqualTo(expected.size());
      assertThat(sum(counts.calendar())).as(which).isEqualTo(expected.size());
      assertThat(counts.due().months()).as(which).isEqualTo(due.size());
      assertThat(sum(counts.due())).as(which).isEqualTo(due.size());
      assertThat(counts.due().awaited()).as(which).isZero();
    }
    return due.stream()
        .filter(month -> expected.get(month).isAwaited())
        .map(month -> name(firm.lot().id(), firm.enterprise().id(), month))
        .toList();
  }

  private static long sum(MonthCounts counts) {
    return counts.declared() + counts.zero() + counts.waived() + counts.late() + counts.awaited();
  }

  /** By the words of the rule, month after month. */
  private static Map<YearMonth, MonthState> expected(Firm firm, LocalDate today) {
    Map<YearMonth, MonthState> months = new TreeMap<>();
    if (!firm.declares()) {
      return months;
    }
    YearMonth finished = finished(firm);
    for (YearMonth month = firm.from();
        !month.isAfter(YearMonth.from(today));
        month = month.plusMonths(1)) {
      Said said = firm.said().get(month);
      boolean present = firm.to() == null || !month.isAfter(firm.to());
      MonthState state = state(said, firm.waived().contains(month));
      boolean asked = finished == null || !month.isAfter(finished) || state == MonthState.ZERO;
      if (present && asked) {
        months.put(month, state);
      }
    }
    return months;
  }

  private static MonthState state(Said said, boolean waived) {
    if (said != null && said.isHandedIn()) {
      return said.reason() == null ? MonthState.DECLARED : MonthState.ZERO;
    }
    if (said != null && said.status() == DeclarationStatus.RETURNED) {
      return MonthState.RETURNED;
    }
    return waived ? MonthState.WAIVED : said == null ? MonthState.MISSING : MonthState.DRAFT;
  }

  private static YearMonth finished(Firm firm) {
    YearMonth finished = null;
    for (var month : firm.said().entrySet()) {
      Said said = month.getValue();
      boolean heeded = firm.notFinishedIn() == null || month.getKey().isAfter(firm.notFinishedIn());
      if (said.hasHours()) {
        finished = null;
      } else if (finished == null
          && heeded
          && said.isHandedIn()
          && said.reason() == ZeroReason.FINISHED) {
        finished = month.getKey();
      }
    }
    return finished;
  }

  private static LocalDate dueOn(Firm firm, YearMonth month) {
    YearMonth last = month;
    while (firm.quarterly() && last.getMonthValue() % 3 != 0) {
      last = last.plusMonths(1);
    }
    return last.atEndOfMonth().plusDays(firm.days());
  }

  private static String name(long lotId, long enterpriseId, YearMonth month) {
    return lotId + "/" + enterpriseId + "/" + month;
  }
}
