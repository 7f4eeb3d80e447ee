package insertionhours.portfolio;

import insertionhours.alerts.AlertService;
import insertionhours.contracts.ContractsFeature;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.frameworks.FrameworkService;
import insertionhours.hours.LotHoursService;
import insertionhours.obligations.ObligationsFeature;
import insertionhours.organisations.OrganisationsFeature;
import insertionhours.progress.LotProgressService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.terms.TermsService;
import insertionhours.turns.TurnService;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class PortfolioFeature implements Feature {
  private final OrganisationsFeature organisations;
  private final ContractsFeature contracts;
  private final ObligationsFeature obligations;
  private final OperationSummaries summaries;
  private final LotOverviews overviews;
  private final LotHoursService hours;
  private final TurnService turns;
  private final SavedFilterService filters;
  private final IdempotentPosts posts;
  private final Clock clock;

  public PortfolioFeature(
      Jdbi jdbi,
      Transactions transactions,
      OrganisationsFeature organisations,
      ContractsFeature contracts,
      ObligationsFeature obligations,
      LotHoursService hours,
      LotProgressService progress,
      AlertService alerts,
      TurnService turns,
      TermsService terms,
      IdempotentPosts posts,
      FrameworkService frameworks,
      CountingPolicyService policies,
      Clock clock) {
    this.organisations = organisations;
    this.contracts = contracts;
    this.obligations = obligations;
    this.hours = hours;
    this.turns = turns;
    this.posts = posts;
    this.clock = clock;
    filters = new SavedFilterService(transactions, jdbi.onDemand(SavedFilterDao.class), clock);
    summaries =
        new OperationSummaries(
            contracts.operations(), jdbi.onDemand(LotTotalsDao.class), terms, turns, clock);
    overviews =
        new LotOverviews(
            transactions,
            contracts.lots(),
            obligations.obligations(),
            obligations.awards(),
            progress,
            summaries,
            alerts,
            terms,
            turns,
            frameworks,
            policies);
  }

  public SavedFilterService filters() {
    return filters;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new OperationListPages(summaries, contracts.operations(), filters),
        new SavedFilterResource(filters, posts),
        new OperationPages(summaries, contracts.trades(), turns),
        new OperationFormPages(contracts.operations(), organisations.authorities(), clock),
        new LotPages(overviews, contracts.trades(), contracts.reasons(), clock),
        new LotHoursPages(overviews, hours, contracts.trades()),
        new LotFormPages(
            contracts.operations(), contracts.lots(), contracts.trades(), contracts.reasons()),
        new TakeOverPages(
            contracts.operations(),
            contracts.lots(),
            contracts.trades(),
            organisations.enterprises(),
            obligations.takeOvers()),
        new AwardPages(
            contracts.operations(),
            contracts.lots(),
            obligations.awards(),
            organisations.enterprises()),
        new ObligationPages(
            contracts.operations(),
            contracts.lots(),
            obligations.obligations(),
            obligations.awards()),
        new RevisionPages(
            contracts.operations(), contracts.lots(), obligations.obligations(), clock),
        new TradePages(contracts.trades()));
  }
}
