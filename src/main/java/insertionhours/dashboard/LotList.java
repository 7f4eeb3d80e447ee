package insertionhours.dashboard;

import insertionhours.dashboard.LotListDao.Authority;
import insertionhours.dashboard.LotListDao.Standing;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lots across operations: counted for the home page and listed by the same filter. */
final class LotList {
  private final LotListDao dao;
  private final Clock clock;

  LotList(LotListDao dao, Clock clock) {
    this.dao = dao;
    this.clock = clock;
  }

  Listing<ListedLot> list(Actor actor, LotListFilter filter, Slice slice) {
    return Listing.of(
        dao.list(
            lastDay(),
            facilitators(actor, filter),
            authorities(actor, filter),
            enterprises(actor, filter),
            filter,
            slice),
        slice,
        lot -> new Cursor(lot.sortKey(), lot.id()));
  }

  long count(Actor actor, LotListFilter filter) {
    return dao.count(
        lastDay(),
        facilitators(actor, filter),
        authorities(actor, filter),
        enterprises(actor, filter),
        filter);
  }

  /** The authorities of the lots that the actor may see, by name. */
  List<Authority> authorities(Actor actor) {
    return dao.authorities(
        actor.facilitatorOrganisations(), actor.contractingAuthorities(), actor.enterprises());
  }

  /** Of the authorities that the actor reads; none for one without lots that count yet. */
  Map<Long, Standing> standings(Actor actor) {
    return dao.standings(lastDay(), actor.contractingAuthorities()).stream()
        .collect(Collectors.toMap(Standing::authorityId, Function.identity()));
  }

  /** As in a report that ends with the present month. */
  private LocalDate lastDay() {
    return YearMonth.now(clock).atEndOfMonth();
  }

  private static Set<Long> facilitators(Actor actor, LotListFilter filter) {
    return filter.shows(Role.FACILITATOR) ? actor.facilitatorOrganisations() : Set.of();
  }

  private static Set<Long> authorities(Actor actor, LotListFilter filter) {
    return filter.shows(Role.AUTHORITY) ? actor.contractingAuthorities() : Set.of();
  }

  private static Set<Long> enterprises(Actor actor, LotListFilter filter) {
    return filter.shows(Role.DECLARANT) ? actor.enterprises() : Set.of();
  }
}
