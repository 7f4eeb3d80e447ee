package insertionhours.programme;

import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What is to be done before the award of the contracts that a facilitator follows. */
final class ProgrammeLines {
  private final ProgrammeLineDao dao;
  private final Clock clock;

  ProgrammeLines(ProgrammeLineDao dao, Clock clock) {
    this.dao = dao;
    this.clock = clock;
  }

  Listing<ProgrammeLine> list(Actor actor, ProgrammeLineFilter filter, Slice slice) {
    LocalDate today = today();
    return Listing.of(
        dao.list(
            actor.facilitatorOrganisations(),
            actor.accountId(),
            today,
            ProgrammeService.soon(today),
            filter,
            slice),
        slice,
        line -> new Cursor(line.sortKey(), line.id()));
  }

  long count(Actor actor, ProgrammeLineFilter filter) {
    LocalDate today = today();
    return dao.count(
        actor.facilitatorOrganisations(),
        actor.accountId(),
        today,
        ProgrammeService.soon(today),
        filter);
  }

  /** The authorities of all lines, by name. */
  List<ProgrammeLineDao.Authority> authorities(Actor actor) {
    return dao.authorities(actor.facilitatorOrganisations(), today());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
