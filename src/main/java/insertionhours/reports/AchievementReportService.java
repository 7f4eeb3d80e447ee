package insertionhours.reports;

import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.SearchPattern;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.measure.WorkTime;
import insertionhours.obligations.ObligationService;
import insertionhours.problems.NotFound;
import insertionhours.terms.AllTerms;
import insertionhours.terms.TermsService;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The achievement of contracting authorities, to those who may read it. */
public final class AchievementReportService {
  private final Transactions transactions;
  private final AchievementDao dao;
  private final ReportListDao lists;
  private final ReportDetailDao details;
  private final ObligationService obligations;
  private final TermsService terms;
  private final Clock clock;

  AchievementReportService(
      Transactions transactions,
      AchievementDao dao,
      ReportListDao lists,
      ReportDetailDao details,
      ObligationService obligations,
      TermsService terms,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.lists = lists;
    this.details = details;
    this.obligations = obligations;
    this.terms = terms;
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

  /** The same report, with who did the hours and how they went on. */
  DetailedReport inDetail(Actor actor, long authorityId, Long organisationId, AskedPeriod asked) {
    return transactions.read(
        () -> {
          ReportedAuthority authority = dao.findAuthority(authorityId).orElseThrow(NotFound::new);
          ReportScope scope = scope(actor, authorityId, organisationId);
          AchievementAssembly assembly = assembly(authority, scope, asked);
          List<HoursTotal> totals = totals(authority, scope, asked);
          AchievementReport report = assembly.report(authority, scope, totals, people(assembly));
          return new DetailedReport(
              report,
              pending(report),
              enterprises(report),
              curve(assembly, totals).months(),
              times(authorityId, assembly.lots()));
        });
  }

  /** The reports up to the present month on all authorities that the actor may report on. */
  Listing<AchievementReport> list(Actor actor, String search, Slice slice) {
    AskedPeriod allAlong = new AskedPeriod(null, presentMonth());
    return transactions.read(
        () ->
            Listing.of(
                    lists.listReportable(
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
    return lists.countReportable(
        actor.contractingAuthorities(),
        actor.facilitatorOrganisations(),
        SearchPattern.containing(search));
  }

  private AchievementReport report(
      ReportedAuthority authority, ReportScope scope, AskedPeriod asked) {
    AchievementAssembly assembly = assembly(authority, scope, asked);
    return assembly.report(authority, scope, totals(authority, scope, asked), people(assembly));
  }

  private AchievementAssembly assembly(
      ReportedAuthority authority, ReportScope scope, AskedPeriod asked) {
    return new AchievementAssembly(
        asked,
        dao.listLots(authority.id(), scope.facilitatorOrganisationId(), asked.to().atEndOfMonth()));
  }

  private List<HoursTotal> totals(
      ReportedAuthority authority, ReportScope scope, AskedPeriod asked) {
    return dao.listTotals(authority.id(), scope.facilitatorOrganisationId(), asked.to());
  }

  private int people(AchievementAssembly assembly) {
    return dao.countPeople(
        assembly.lots().stream().map(ReportedLot::id).toList(),
        assembly.period().from(),
        assembly.period().to());
  }

  private Map<Long, Hours> pending(AchievementReport report) {
    return details.pending(report.lots().stream().map(LotAchievement::id).toList(), report.to());
  }

  private List<EnterpriseHours> enterprises(AchievementReport report) {
    Map<Long, LotAchievement> lots = new LinkedHashMap<>();
    report.lots().forEach(lot -> lots.put(lot.id(), lot));
    return EnterpriseHours.of(
        details.listEnterprises(lots.keySet(), report.from(), report.to()), lots);
  }

  private Map<Long, WorkTime> times(long authorityId, List<ReportedLot> lots) {
    AllTerms all =
        terms.of(
            lots.stream().map(ReportedLot::facilitatorOrganisationId).collect(Collectors.toSet()));
    return lots.stream()
        .collect(
            Collectors.toMap(
                ReportedLot::id,
                lot -> all.of(lot.facilitatorOrganisationId(), authorityId).workTime()));
  }

  private ReportCurve curve(AchievementAssembly assembly, List<HoursTotal> totals) {
    List<Long> ids = assembly.lots().stream().map(ReportedLot::id).toList();
    return new ReportCurve(
        assembly.period(), presentMonth(), assembly.lots(), totals, obligations.courses(ids));
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
