package insertionhours.awaited;

import insertionhours.awaited.CalendarDao.Declared;
import insertionhours.awaited.CalendarDao.Engagement;
import insertionhours.contracts.LotStatus;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which months have to be declared on awarded and running lots: from the first month of each
 * enterprise that declares, or the one after the hours from before the tool, to the present month
 * or the end of its presence. A month is late from the 16th of the next one on (Europe/Paris), on
 * running lots only; late is not closed.
 */
public final class DeclarationCalendar {
  private static final int LAST_DAY_IN_TIME = 15;
  private static final Comparator<AwaitedMonth> OLDEST_FIRST =
      Comparator.comparing(AwaitedMonth::month)
          .thenComparing(month -> month.lot().id())
          .thenComparing(AwaitedMonth::enterpriseId);
  private static final Comparator<AwaitedMonth> OVER_AND_NEWEST_FIRST =
      Comparator.comparing(AwaitedMonth::over, Comparator.reverseOrder())
          .thenComparing(AwaitedMonth::month, Comparator.reverseOrder())
          .thenComparing(month -> month.lot().id())
          .thenComparing(AwaitedMonth::enterpriseId);

  private final Transactions transactions;
  private final CalendarDao dao;
  private final Clock clock;

  DeclarationCalendar(Transactions transactions, CalendarDao dao, Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.clock = clock;
  }

  /** What the actor's enterprises have to declare, newest first; the present month can wait. */
  public List<AwaitedMonth> awaited(Actor declarant) {
    return months(Set.of(), declarant.enterprises(), null)
        .filter(month -> month.state().isAwaited())
        .sorted(OVER_AND_NEWEST_FIRST)
        .toList();
  }

  /** What is late on the lots of the actor's facilitator organisations, oldest first. */
  public List<AwaitedMonth> late(Actor facilitator) {
    return months(facilitator.facilitatorOrganisations(), Set.of(), null)
        .filter(AwaitedMonth::late)
        .sorted(OLDEST_FIRST)
        .toList();
  }

  public long countLate(Actor facilitator) {
    return months(facilitator.facilitatorOrganisations(), Set.of(), null)
        .filter(AwaitedMonth::late)
        .count();
  }

  /** The oldest month that is over and not handed in, of each lot of a facilitator that has one. */
  public Map<Long, AwaitedMonth> oldestOpen(Actor facilitator) {
    return oldestOpen(months(facilitator.facilitatorOrganisations(), Set.of(), null));
  }

  /** The same of lots, whoever asks. */
  public Map<Long, AwaitedMonth> oldestOpen(Collection<Long> lotIds) {
    return oldestOpen(lotIds.stream().flatMap(id -> months(Set.of(), Set.of(), id)));
  }

  private static Map<Long, AwaitedMonth> oldestOpen(Stream<AwaitedMonth> months) {
    return months
        .filter(month -> month.over() && month.state().isAwaited())
        .collect(
            Collectors.toMap(
                month -> month.lot().id(),
                Function.identity(),
                BinaryOperator.minBy(OLDEST_FIRST)));
  }

  /** All months to be declared on one lot, whoever asks, oldest first. */
  List<AwaitedMonth> ofLot(long lotId) {
    return months(Set.of(), Set.of(), lotId).sorted(OLDEST_FIRST).toList();
  }

  public static LocalDate dueOn(YearMonth month) {
    return month.plusMonths(1).atDay(LAST_DAY_IN_TIME);
  }

  private Stream<AwaitedMonth> months(
      Collection<Long> facilitators, Collection<Long> enterprises, Long lotId) {
    return transactions
        .read(
            () -> {
              Map<Key, Declared> declared =
                  dao.declared(facilitators, enterprises, lotId).stream()
                      .collect(Collectors.toMap(Key::of, Function.identity()));
              Map<Key, Engagement> months = new LinkedHashMap<>();
              dao.engagements(facilitators, enterprises, lotId)
                  .forEach(part -> present(part).forEach(month -> months.put(month, part)));
              return months.entrySet().stream()
                  .map(e -> awaited(e.getKey(), e.getValue(), declared.get(e.getKey())))
                  .toList();
            })
        .stream();
  }

  private Stream<Key> present(Engagement part) {
    YearMonth present = YearMonth.now(clock);
    YearMonth last =
        part.presentTo() == null || part.presentTo().isAfter(present.atEndOfMonth())
            ? present
            : YearMonth.from(part.presentTo());
    return Stream.iterate(firstMonth(part), m -> !m.isAfter(last), m -> m.plusMonths(1))
        .map(month -> new Key(part.lot().id(), part.enterpriseId(), month));
  }

  private static YearMonth firstMonth(Engagement part) {
    return Stream.of(part.startsOn(), part.notifiedOn(), part.presentFrom())
        .filter(date -> date != null)
        .map(YearMonth::from)
        .reduce(
            part.openingUntil() == null
                ? YearMonth.from(part.startsOn())
                : part.openingUntil().plusMonths(1),
            (one, other) -> one.isAfter(other) ? one : other);
  }

  private AwaitedMonth awaited(Key key, Engagement part, Declared declared) {
    MonthState state =
        declared == null
            ? MonthState.MISSING
            : MonthState.of(declared.status(), declared.zeroReason());
    LocalDate dueOn = dueOn(key.month());
    return new AwaitedMonth(
        part.lot(),
        part.enterpriseId(),
        part.enterpriseName(),
        key.month(),
        state,
        declared == null ? null : declared.id(),
        key.month().isBefore(YearMonth.now(clock)),
        dueOn,
        isLate(part.status(), state, dueOn));
  }

  private boolean isLate(LotStatus lot, MonthState state, LocalDate dueOn) {
    return lot == LotStatus.RUNNING && state.isAwaited() && LocalDate.now(clock).isAfter(dueOn);
  }

  private record Key(long lotId, long enterpriseId, YearMonth month) {
    static Key of(Declared declared) {
      return new Key(declared.lotId(), declared.enterpriseId(), declared.month());
    }
  }
}
