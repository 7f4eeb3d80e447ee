package insertionhours.awaited;

import insertionhours.contracts.Lot;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.terms.TermsService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which months have to be declared on awarded and running lots: from the first month of each
 * enterprise that declares, or the one after the hours from before the tool, to the present month,
 * the end of its presence, or the month that it declared its last. Months are due by the terms of
 * the lot's facilitators with its authority; a month is late from the day after on (Europe/Paris),
 * on running lots only, unless a facilitator waived it. Late is not closed.
 */
public final class DeclarationCalendar {
  private static final Comparator<AwaitedMonth> OLDEST_FIRST =
      Comparator.comparing(AwaitedMonth::month)
          .thenComparing(month -> month.lot().id())
          .thenComparing(AwaitedMonth::enterpriseId);
  private static final Comparator<AwaitedMonth> LATEST_DUE_LAST =
      Comparator.comparing(AwaitedMonth::dueOn).thenComparing(OLDEST_FIRST);
  private static final Comparator<AwaitedMonth> OVER_AND_NEWEST_FIRST =
      Comparator.comparing(AwaitedMonth::over, Comparator.reverseOrder())
          .thenComparing(AwaitedMonth::month, Comparator.reverseOrder())
          .thenComparing(month -> month.lot().id())
          .thenComparing(AwaitedMonth::enterpriseId);

  private final Transactions transactions;
  private final MonthReading months;
  private final TermsService terms;

  DeclarationCalendar(Transactions transactions, MonthReading months, TermsService terms) {
    this.transactions = transactions;
    this.months = months;
    this.terms = terms;
  }

  /** What the actor's enterprises have to declare, newest first; the present month can wait. */
  public List<AwaitedMonth> awaited(Actor declarant) {
    return months(Set.of(), declarant.enterprises(), Set.of())
        .filter(month -> month.state().isAwaited())
        .sorted(OVER_AND_NEWEST_FIRST)
        .toList();
  }

  /** What is late on the lots of the actor's facilitator organisations, longest late first. */
  public List<AwaitedMonth> late(Actor facilitator) {
    return months(facilitator.facilitatorOrganisations(), Set.of(), Set.of())
        .filter(AwaitedMonth::late)
        .sorted(LATEST_DUE_LAST)
        .toList();
  }

  public long countLate(Actor facilitator) {
    return months(facilitator.facilitatorOrganisations(), Set.of(), Set.of())
        .filter(AwaitedMonth::late)
        .count();
  }

  /** The oldest month that is over and not handed in, of each lot of a facilitator that has one. */
  public Map<Long, AwaitedMonth> oldestOpen(Actor facilitator) {
    return oldestOpen(months(facilitator.facilitatorOrganisations(), Set.of(), Set.of()));
  }

  /** The same of lots, whoever asks. */
  public Map<Long, AwaitedMonth> oldestOpen(Collection<Long> lotIds) {
    return oldestOpen(months(Set.of(), Set.of(), lotIds));
  }

  /** The same of the actor's enterprises alone. */
  public Map<Long, AwaitedMonth> oldestOwn(Actor declarant) {
    return oldestOpen(months(Set.of(), declarant.enterprises(), Set.of()));
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

  /** The last day on which the hours of a month are in time on a lot. */
  public LocalDate dueOn(Lot lot, YearMonth month) {
    return terms.of(lot.facilitatorOrganisationId(), lot.contractingAuthorityId()).dueOn(month);
  }

  /** All months to be declared on one lot, whoever asks, oldest first. */
  List<AwaitedMonth> ofLot(long lotId) {
    return months(Set.of(), Set.of(), Set.of(lotId)).sorted(OLDEST_FIRST).toList();
  }

  private Stream<AwaitedMonth> months(
      Collection<Long> facilitators, Collection<Long> enterprises, Collection<Long> lots) {
    return transactions.read(() -> months.read(facilitators, enterprises, lots)).stream();
  }
}
