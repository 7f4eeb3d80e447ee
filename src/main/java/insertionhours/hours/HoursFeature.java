package insertionhours.hours;

import insertionhours.audit.AuditFeature;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.obligations.AwardService;
import insertionhours.obligations.ObligationsFeature;
import insertionhours.organisations.EnterpriseService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class HoursFeature implements Feature {
  private final DeclarationService declarations;
  private final SubmissionService submissions;
  private final DecisionEffects decisions;
  private final TotalsService totals;
  private final LotProgressService progress;
  private final DeclarationCalendar calendar;
  private final FirmMonthService firms;
  private final LotHoursService hours;
  private final IdempotentPosts posts;
  private final DeclarationChoices choices;
  private final List<Object> pages;

  public HoursFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractsFeature contracts,
      ObligationsFeature obligations,
      EnterpriseService enterprises,
      AuditFeature auditing,
      IdempotentPosts posts,
      Clock clock) {
    DeclarationDao dao = jdbi.onDemand(DeclarationDao.class);
    DeclarationLineDao lines = jdbi.onDemand(DeclarationLineDao.class);
    TotalsDao totalsDao = jdbi.onDemand(TotalsDao.class);
    CalendarDao calendarDao = jdbi.onDemand(CalendarDao.class);
    var lots = contracts.lots();
    var audit = auditing.log();
    var awards = obligations.awards();
    var kept = new Declarations(dao, lines, lots, clock);
    var rules = new DeclarationRules(lines, awards, enterprises, contracts.trades(), clock);
    var moves =
        new DeclarationMoves(
            jdbi.onDemand(DeclarationStateDao.class),
            new TotalsLedger(totalsDao),
            lots,
            audit,
            clock);
    this.declarations = new DeclarationService(transactions, kept, rules, lots, audit);
    this.submissions =
        new SubmissionService(transactions, kept, rules, moves, obligations.obligations());
    this.decisions = new DecisionEffects(kept, lines, moves);
    this.totals = new TotalsService(transactions, totalsDao, lots, audit);
    this.progress =
        new LotProgressService(
            transactions, jdbi.onDemand(ProgressDao.class), lots, obligations.obligations(), clock);
    this.calendar = new DeclarationCalendar(transactions, calendarDao, clock);
    this.firms = new FirmMonthService(transactions, calendarDao, calendar, lots, awards);
    this.hours = new LotHoursService(jdbi.onDemand(LotHoursDao.class), lots, awards);
    this.posts = posts;
    this.choices = new DeclarationChoices(jdbi.onDemand(DeclarationChoicesDao.class));
    this.pages = pages(transactions, contracts, awards, enterprises, auditing, clock);
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

  public TotalsService totals() {
    return totals;
  }

  public LotProgressService progress() {
    return progress;
  }

  public DeclarationCalendar calendar() {
    return calendar;
  }

  public FirmMonthService firms() {
    return firms;
  }

  public LotHoursService hours() {
    return hours;
  }

  public DeclarationChoices choices() {
    return choices;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.concat(
        Stream.of(
            new DeclarationResource(declarations, submissions, posts), new LotHoursResource(hours)),
        pages.stream());
  }

  private List<Object> pages(
      Transactions transactions,
      ContractsFeature contracts,
      AwardService awards,
      EnterpriseService enterprises,
      AuditFeature audit,
      Clock clock) {
    var lots = contracts.lots();
    var trades = contracts.trades();
    var sheets = new Sheets(lots, contracts.operations(), awards, declarations, clock);
    var forms = new DeclarationForms(sheets, trades, enterprises);
    var handIns = new HandInService(transactions, declarations, submissions);
    return List.of(
        new DeclarationListPages(declarations, calendar, choices, trades),
        new DeclarationPages(declarations, submissions, calendar, lots, trades, audit.service()),
        new DeclarationFormPages(sheets, forms, declarations, handIns),
        new DeclarationEditPages(sheets, forms, declarations, handIns),
        new FirmMonthPages(firms, lots, contracts.operations()));
  }
}
