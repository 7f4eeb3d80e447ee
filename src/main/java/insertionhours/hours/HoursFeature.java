package insertionhours.hours;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.ContractsFeature;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.obligations.ObligationsFeature;
import insertionhours.organisations.EnterpriseService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class HoursFeature implements Feature {
  private final DeclarationService declarations;
  private final SubmissionService submissions;
  private final DecisionEffects decisions;
  private final ClassificationService classifications;
  private final TotalsService totals;
  private final PeopleTotalsService peopleTotals;
  private final LotHoursService hours;
  private final IdempotentPosts posts;

  public HoursFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractsFeature contracts,
      ObligationsFeature obligations,
      EnterpriseService enterprises,
      CountingPolicyService policies,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    DeclarationDao dao = jdbi.onDemand(DeclarationDao.class);
    DeclarationLineDao lines = jdbi.onDemand(DeclarationLineDao.class);
    TotalsDao totalsDao = jdbi.onDemand(TotalsDao.class);
    PeopleDao people = jdbi.onDemand(PeopleDao.class);
    var lots = contracts.lots();
    var awards = obligations.awards();
    var kept = new Declarations(dao, lines, lots, clock);
    var named = new NamedLines(jdbi.onDemand(NamedLineDao.class));
    var rules =
        new DeclarationRules(
            lines,
            named,
            new UnnamedLines(enterprises, policies),
            awards,
            enterprises,
            contracts.trades(),
            clock);
    var moves =
        new DeclarationMoves(
            jdbi.onDemand(DeclarationStateDao.class),
            lines,
            new TotalsLedger(totalsDao),
            lots,
            audit,
            clock);
    this.declarations = new DeclarationService(transactions, kept, rules, lots, audit);
    this.submissions =
        new SubmissionService(transactions, kept, rules, moves, obligations.obligations());
    this.decisions = new DecisionEffects(kept, lines, moves, new PeopleLedger(people));
    this.classifications =
        new ClassificationService(
            transactions, kept, lines, named, moves, contracts.trades(), audit);
    this.totals = new TotalsService(transactions, totalsDao, lots, audit);
    this.peopleTotals = new PeopleTotalsService(transactions, people, totalsDao, lots);
    this.hours = new LotHoursService(jdbi.onDemand(LotHoursDao.class), lots, awards);
    this.posts = posts;
  }

  public DeclarationService declarations() {
    return declarations;
  }

  public SubmissionService submissions() {
    return submissions;
  }

  public DecisionEffects decisions() {
    return decisions;
  }

  public ClassificationService classifications() {
    return classifications;
  }

  public TotalsService totals() {
    return totals;
  }

  /** Of the people whom lines name. */
  public PeopleTotalsService peopleTotals() {
    return peopleTotals;
  }

  public LotHoursService hours() {
    return hours;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new DeclarationResource(declarations, submissions, posts),
        new ClassificationResource(classifications),
        new LotHoursResource(hours));
  }
}
