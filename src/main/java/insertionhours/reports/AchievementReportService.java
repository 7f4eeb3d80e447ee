package insertionhours.reports;

import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.SearchPattern;
import insertionhours.listing.Slice;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The achievement of contracting authorities, to those who may read it. */
public final class AchievementReportService {
  private final Transactions transactions;
  private final AchievementDao dao;
  private final Clock clock;

  AchievementReportService(Transactions transactions, AchievementDao dao, Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.clock = clock;
  }

  /** Where a report ends when nothing else is asked for. */
  YearMonth presentMonth() {
    return YearMonth.now(clock);
  }

  /**
   * The report on an authority: whole for its readers, the part of their organisation for
   * facilitators.
   *
   * @param organisationId for a facilitator of several organisations that serve the authority; null
   *     for the first by name
   * @throws NotFound if the actor neither reads the authority nor keeps operations of it
   */
  AchievementReport of(Actor actor, long authorityId, Long organisationId, AskedPeriod asked) {
    return transactions.read(
        () -> {
          ReportedAuthority authority = dao.findAuthority(authorityId).orElseThrow(NotFound::new);
          return report(authority, scope(actor, authorityId, organisationId), asked);
        });
  }

  /** The reports up to the present month on all authorities that the actor may report on. */
  Listing<AchievementReport> list(Actor actor, String search, Slice slice) {
    AskedPeriod allAlong = new AskedPeriod(null, presentMonth());
    return transactions.read(
        () ->
            Listing.of(
                    dao.listReportable(
                        actor.contractingAuthorities(),
                        actor.facilitatorOrganisations(),
                        SearchPattern.containing(search),
                        slice),
                    slice,
                    last -> new Cursor(last.name(), last.id()))
                .map(authority -> report(authority, scope(actor, authority.id(), null), allAlong)));
  }

  /** All pages of the list. */
  List<AchievementReport> all(Actor actor, String search) {
    List<AchievementReport> all = new ArrayList<>();
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<AchievementReport> some = list(actor, search, Slice.page(after));
      all.addAll(some.items());
      after = some.next() == null ? null : Cursor.fromString(some.next());
    }
    return all;
  }

  long count(Actor actor, String search) {
    return dao.countReportable(
        actor.contractingAuthorities(),
        actor.facilitatorOrganisations(),
        SearchPattern.containing(search));
  }

  private AchievementReport report(
      ReportedAuthority authority, ReportScope scope, AskedPeriod asked) {
    Long part = scope.facilitatorOrganisationId();
    List<ReportedLot> lots = dao.listLots(authority.id(), part, asked.to().atEndOfMonth());
    List<HoursTotal> totals = dao.listTotals(authority.id(), part, asked.to());
    return new AchievementAssembly(asked, lots).report(authority, scope, totals);
  }

  private ReportScope scope(Actor actor, long authorityId, Long organisationId) {
    if (actor.reads(authorityId)) {
      return ReportScope.ALL;
    }
    return dao.listServing(authorityId, actor.facilitatorOrganisations()).stream()
        .filter(serving -> organisationId == null || serving.id() == organisationId)
        .findFirst()
        .map(ReportScope::new)
        .orElseThrow(NotFound::new);
  }
}
