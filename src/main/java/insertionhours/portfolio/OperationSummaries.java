package insertionhours.portfolio;

import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationFilter;
import insertionhours.contracts.OperationService;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.terms.AllTerms;
import insertionhours.terms.TermsService;
import insertionhours.turns.LotTurn;
import insertionhours.turns.NextActor;
import insertionhours.turns.Turn;
import insertionhours.turns.TurnFilter;
import insertionhours.turns.TurnService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists operations with what their lots owe and have achieved. */
final class OperationSummaries {
  private static final int AT_ONCE = 200;

  private final OperationService operations;
  private final LotTotalsDao totals;
  private final TermsService terms;
  private final TurnService turns;
  private final Clock clock;

  OperationSummaries(
      OperationService operations,
      LotTotalsDao totals,
      TermsService terms,
      TurnService turns,
      Clock clock) {
    this.operations = operations;
    this.totals = totals;
    this.terms = terms;
    this.turns = turns;
    this.clock = clock;
  }

  Listing<OperationSummary> list(Actor actor, OperationQuery query, Slice slice) {
    return query.byWaiting()
        ? byWaiting(actor, query, slice)
        : summaries(actor, operations.list(actor, query.filter(), slice));
  }

  /** How long an operation waits is worked out from all of them, page after page. */
  private Listing<OperationSummary> byWaiting(Actor actor, OperationQuery query, Slice slice) {
    Map<Long, Long> days =
        turns.list(actor, TurnFilter.ALL).stream()
            .collect(Collectors.toMap(LotTurn::operationId, lot -> lot.turn().days(), Math::max));
    Comparator<Operation> shortest =
        Comparator.comparing(operation -> days.getOrDefault(operation.id(), -1L));
    List<Operation> all =
        everything(actor, query.filter())
            .sorted(
                (query.longestFirst() ? shortest.reversed() : shortest)
                    .thenComparing(Operation::reference)
                    .thenComparing(Operation::id))
            .toList();
    return summaries(actor, Listing.part(all, slice, operation -> Long.toString(operation.id())));
  }

  private Stream<Operation> everything(Actor actor, OperationFilter filter) {
    List<Operation> all = new ArrayList<>();
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<Operation> part = operations.list(actor, filter, new Slice(AT_ONCE, after));
      all.addAll(part.items());
      after = part.next() == null ? null : Cursor.fromString(part.next());
    }
    return all.stream();
  }

  private Listing<OperationSummary> summaries(Actor actor, Listing<Operation> found) {
    Map<Long, String> names = authorities(actor);
    List<LotTotals> shown =
        totals.list(
            actor, found.items().stream().map(Operation::id).toList(), LocalDate.now(clock));
    Map<Long, List<LotTotals>> lots =
        shown.stream().collect(Collectors.groupingBy(LotTotals::operationId));
    Map<Long, Turn> turnOf =
        actor.facilitatorOrganisations().isEmpty()
            ? Map.of()
            : turns.ofLots(actor, shown.stream().map(LotTotals::id).toList());
    AllTerms all =
        terms.of(
            found.items().stream()
                .map(Operation::facilitatorOrganisationId)
                .collect(Collectors.toSet()));
    return found.map(
        operation -> {
          List<LotTotals> own = lots.getOrDefault(operation.id(), List.of());
          return new OperationSummary(
              operation,
              names.getOrDefault(operation.contractingAuthorityId(), ""),
              own,
              all.of(operation.facilitatorOrganisationId(), operation.contractingAuthorityId())
                  .workTime(),
              actor.facilitates(operation.facilitatorOrganisationId())
                  ? longest(own, turnOf)
                  : null);
        });
  }

  private static Turn longest(List<LotTotals> lots, Map<Long, Turn> turns) {
    return lots.stream()
        .map(lot -> turns.get(lot.id()))
        .filter(turn -> turn != null && turn.actor() != NextActor.NOBODY)
        .max(Comparator.comparing(Turn::days))
        .orElse(null);
  }

  /** One operation, with the lots that the actor may see. */
  OperationSummary find(Actor actor, long id) {
    Operation operation = operations.find(actor, id);
    return new OperationSummary(
        operation,
        authorities(actor).getOrDefault(operation.contractingAuthorityId(), ""),
        totals.list(actor, List.of(id), LocalDate.now(clock)),
        terms
            .of(operation.facilitatorOrganisationId(), operation.contractingAuthorityId())
            .workTime(),
        null);
  }

  long count(Actor actor, OperationFilter filter) {
    return operations.count(actor, filter);
  }

  /** The authorities of the operations that the actor may see, by name. */
  Map<Long, String> authorities(Actor actor) {
    Map<Long, String> names = new LinkedHashMap<>();
    totals
        .authorities(
            actor.facilitatorOrganisations(), actor.contractingAuthorities(), actor.enterprises())
        .forEach(authority -> names.put(authority.id(), authority.name()));
    return names;
  }
}
