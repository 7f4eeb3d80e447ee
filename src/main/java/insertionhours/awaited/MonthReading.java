package insertionhours.awaited;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import insertionhours.awaited.CalendarDao.Declared;
import insertionhours.awaited.CalendarDao.Engagement;
import insertionhours.contracts.LotStatus;
import insertionhours.terms.AllTerms;
import insertionhours.terms.TermsService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Draws up the months of engagements: four questions however many lots. */
final class MonthReading {
  private final CalendarDao dao;
  private final TermsService terms;
  private final Clock clock;

  MonthReading(CalendarDao dao, TermsService terms, Clock clock) {
    this.dao = dao;
    this.terms = terms;
    this.clock = clock;
  }

  /** Of lots of these facilitators, of these enterprises, and of these lots; in no order. */
  List<AwaitedMonth> read(
      Collection<Long> facilitators, Collection<Long> enterprises, Collection<Long> lots) {
    List<Engagement> engagements = dao.engagements(facilitators, enterprises, lots);
    if (engagements.isEmpty()) {
      return List.of();
    }
    List<Declared> declared = dao.declared(facilitators, enterprises, lots);
    Known known =
        new Known(
            declared.stream()
                .filter(one -> one.sequence() == 0)
                .collect(toMap(Key::of, Function.identity())),
            declared.stream().collect(groupingBy(Firm::of)),
            dao.waived(facilitators, enterprises, lots).stream()
                .collect(toMap(Key::of, Function.identity())),
            terms.of(
                engagements.stream()
                    .map(part -> part.lot().facilitatorOrganisationId())
                    .collect(toSet())),
            LocalDate.now(clock));
    // An enterprise with two parts in a lot declares its months once.
    Map<Key, AwaitedMonth> months = new LinkedHashMap<>();
    engagements.forEach(
        part -> months(part, known).forEach(month -> months.put(Key.of(month), month)));
    return List.copyOf(months.values());
  }

  private static Stream<AwaitedMonth> months(Engagement part, Known known) {
    YearMonth finishedIn =
        LastMonth.of(known.ofFirm().getOrDefault(Firm.of(part), List.of()), part.notFinishedIn());
    YearMonth last = lastMonth(part, YearMonth.from(known.today()));
    return Stream.iterate(firstMonth(part), m -> !m.isAfter(last), m -> m.plusMonths(1))
        .map(month -> month(part, month, finishedIn, known))
        .filter(
            month ->
                finishedIn == null
                    || !month.month().isAfter(finishedIn)
                    || month.state() == MonthState.ZERO);
  }

  private static YearMonth lastMonth(Engagement part, YearMonth present) {
    return part.presentTo() == null || part.presentTo().isAfter(present.atEndOfMonth())
        ? present
        : YearMonth.from(part.presentTo());
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

  private static AwaitedMonth month(
      Engagement part, YearMonth month, YearMonth finishedIn, Known known) {
    Key key = new Key(Firm.of(part), month);
    Declared declared = known.first().get(key);
    WaivedMonth waiver = known.waived().get(key);
    MonthState state = MonthState.of(declared, waiver != null);
    LocalDate dueOn =
        known.terms().of(part.lot().facilitatorOrganisationId(), part.authorityId()).dueOn(month);
    boolean due = part.status() == LotStatus.RUNNING && known.today().isAfter(dueOn);
    return new AwaitedMonth(
        part.lot(),
        part.enterpriseId(),
        part.enterpriseName(),
        month,
        state,
        declared == null ? null : declared.id(),
        month.isBefore(YearMonth.from(known.today())),
        dueOn,
        due,
        due && state.isAwaited() ? ChronoUnit.DAYS.between(dueOn, known.today()) : 0,
        state == MonthState.WAIVED ? waiver : null,
        finishedIn);
  }

  /** What was answered, by month and by firm. */
  private record Known(
      Map<Key, Declared> first,
      Map<Firm, List<Declared>> ofFirm,
      Map<Key, WaivedMonth> waived,
      AllTerms terms,
      LocalDate today) {}

  private record Firm(long lotId, long enterpriseId) {
    static Firm of(Engagement part) {
      return new Firm(part.lot().id(), part.enterpriseId());
    }

    static Firm of(Declared declared) {
      return new Firm(declared.lotId(), declared.enterpriseId());
    }
  }

  private record Key(Firm firm, YearMonth month) {
    static Key of(Declared declared) {
      return new Key(Firm.of(declared), declared.month());
    }

    static Key of(WaivedMonth waived) {
      return new Key(new Firm(waived.lotId(), waived.enterpriseId()), waived.month());
    }

    static Key of(AwaitedMonth month) {
      return new Key(new Firm(month.lot().id(), month.enterpriseId()), month.month());
    }
  }
}
