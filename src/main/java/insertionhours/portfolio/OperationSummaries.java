package insertionhours.portfolio;

import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationFilter;
import insertionhours.contracts.OperationService;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.terms.AllTerms;
import insertionhours.terms.TermsService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists operations with what their lots owe and have achieved. */
final class OperationSummaries {
  private final OperationService operations;
  private final LotTotalsDao totals;
  private final TermsService terms;
  private final Clock clock;

  OperationSummaries(
      OperationService operations, LotTotalsDao totals, TermsService terms, Clock clock) {
    this.operations = operations;
    this.totals = totals;
    this.terms = terms;
    this.clock = clock;
  }

  Listing<OperationSummary> list(Actor actor, OperationFilter filter, Slice slice) {
    Listing<Operation> found = operations.list(actor, filter, slice);
    Map<Long, String> names = authorities(actor);
    Map<Long, List<LotTotals>> lots =
        totals
            .list(actor, found.items().stream().map(Operation::id).toList(), LocalDate.now(clock))
            .stream()
            .collect(Collectors.groupingBy(LotTotals::operationId));
    AllTerms all =
        terms.of(
            found.items().stream()
                .map(Operation::facilitatorOrganisationId)
                .collect(Collectors.toSet()));
    return found.map(
        operation ->
            new OperationSummary(
                operation,
                names.getOrDefault(operation.contractingAuthorityId(), ""),
                lots.getOrDefault(operation.id(), List.of()),
                all.of(operation.facilitatorOrganisationId(), operation.contractingAuthorityId())
                    .workTime()));
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
            .workTime());
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
