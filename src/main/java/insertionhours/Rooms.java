package insertionhours;

import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.acceptance.AcceptanceFeature;
import insertionhours.accounts.AccountsFeature;
import insertionhours.accounts.SecuritySettings;
import insertionhours.alerts.AlertsFeature;
import insertionhours.assignments.AssignmentsFeature;
import insertionhours.audit.AuditFeature;
import insertionhours.audit.AuditService;
import insertionhours.awaited.AwaitedFeature;
import insertionhours.beneficiaries.BeneficiariesFeature;
import insertionhours.beneficiaries.Fingerprints;
import insertionhours.calibration.CalibrationFeature;
import insertionhours.communes.CommunesFeature;
import insertionhours.contracts.ContractsFeature;
import insertionhours.counting.CountingFeature;
import insertionhours.dashboard.DashboardFeature;
import insertionhours.database.Transactions;
import insertionhours.declaring.DeclaringFeature;
import insertionhours.eligibility.EligibilityFeature;
import insertionhours.erasure.ErasureFeature;
import insertionhours.evidence.EvidenceFeature;
import insertionhours.exits.ExitsFeature;
import insertionhours.frameworks.FrameworksFeature;
import insertionhours.help.HelpFeature;
import insertionhours.hours.HoursFeature;
import insertionhours.journal.JournalFeature;
import insertionhours.monthgrid.MonthGridFeature;
import insertionhours.obligations.ObligationsFeature;
import insertionhours.organisations.OrganisationsFeature;
import insertionhours.portfolio.PortfolioFeature;
import insertionhours.profiles.ProfilesFeature;
import insertionhours.programme.ProgrammeFeature;
import insertionhours.progress.ProgressFeature;
import insertionhours.reminders.RemindersFeature;
import insertionhours.reports.ReportsFeature;
import insertionhours.requests.IdempotentPosts;
import insertionhours.requests.RequestsFeature;
import insertionhours.samples.SamplesFeature;
import insertionhours.sizinggrid.SizingGridFeature;
import insertionhours.tenderfile.TenderFileFeature;
import insertionhours.terms.TermsFeature;
import insertionhours.turns.TurnsFeature;
import insertionhours.validation.ValidationFeature;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** All rooms, wired from the lowest row to the highest. */
public final class Rooms {
  private final Transactions transactions;
  private final AuditFeature audit;
  private final OrganisationsFeature organisations;
  private final AccountsFeature accounts;
  private final ContractsFeature contracts;
  private final CountingFeature counting;
  private final TermsFeature terms;
  private final ProgrammeFeature programme;
  private final ObligationsFeature obligations;
  private final JournalFeature journal;
  private final BeneficiariesFeature beneficiaries;
  private final AssignmentsFeature assignments;
  private final EligibilityFeature eligibility;
  private final CalibrationFeature calibration;
  private final SizingGridFeature sizingGrid;
  private final HoursFeature hours;
  private final ProgressFeature progress;
  private final AlertsFeature alerts;
  private final AwaitedFeature awaited;
  private final EvidenceFeature evidence;
  private final TurnsFeature turns;
  private final FrameworksFeature frameworks;
  private final TenderFileFeature tenderFile;
  private final DeclaringFeature declaring;
  private final AcceptanceFeature acceptance;
  private final RemindersFeature reminders;
  private final ValidationFeature validation;
  private final SamplesFeature samples;
  private final MonthGridFeature monthGrid;
  private final ReportsFeature reports;
  private final ProfilesFeature profiles;
  private final PortfolioFeature portfolio;
  private final ExitsFeature exits;
  private final ErasureFeature erasure;
  private final DashboardFeature dashboard;
  private final HelpFeature help;

  public Rooms(Jdbi jdbi, ObjectMapper json, SecuritySettings security, Clock clock) {
    transactions = new Transactions(jdbi);
    IdempotentPosts posts = new RequestsFeature(jdbi, transactions, json, clock).posts();
    audit = new AuditFeature(jdbi, clock);
    var log = audit.log();
    organisations = new OrganisationsFeature(jdbi, transactions, log, posts, clock);
    accounts =
        new AccountsFeature(
            jdbi, transactions, log, clock, security, new OrganisationNames(organisations));
    contracts = new ContractsFeature(jdbi, transactions, log, posts, clock);
    counting =
        new CountingFeature(
            jdbi, transactions, organisations.authorities(), contracts.lots(), log, posts, clock);
    terms = new TermsFeature(jdbi, transactions, organisations.authorities(), log, posts, clock);
    programme =
        new ProgrammeFeature(
            jdbi, transactions, contracts, organisations.authorities(), log, posts, clock);
    obligations =
        new ObligationsFeature(
            jdbi,
            transactions,
            contracts.lots(),
            counting.policies(),
            organisations.enterprises(),
            log,
            posts,
            clock);
    journal =
        new JournalFeature(
            jdbi, transactions, contracts, organisations.enterprises(), log, posts, clock);
    beneficiaries =
        new BeneficiariesFeature(
            jdbi, transactions, new Fingerprints(security.fingerprintKey()), log, posts, clock);
    assignments =
        new AssignmentsFeature(
            jdbi,
            transactions,
            beneficiaries,
            contracts.lots(),
            counting.policies(),
            obligations.awards(),
            organisations.enterprises(),
            log,
            posts,
            clock);
    eligibility =
        new EligibilityFeature(jdbi, transactions, counting.policies(), log, posts, clock);
    calibration =
        new CalibrationFeature(
            jdbi,
            transactions,
            organisations,
            contracts,
            terms.terms(),
            obligations.obligations(),
            log,
            posts,
            clock);
    sizingGrid =
        new SizingGridFeature(transactions, contracts, terms.terms(), calibration, posts, clock);
    hours =
        new HoursFeature(
            jdbi,
            transactions,
            contracts,
            obligations,
            organisations.enterprises(),
            counting.policies(),
            log,
            posts,
            clock);
    progress =
        new ProgressFeature(jdbi, transactions, contracts.lots(), obligations.obligations(), clock);
    alerts =
        new AlertsFeature(
            jdbi,
            transactions,
            contracts.lots(),
            obligations.obligations(),
            progress.progress(),
            terms.terms(),
            clock);
    awaited =
        new AwaitedFeature(
            jdbi,
            transactions,
            contracts.lots(),
            obligations.awards(),
            terms.terms(),
            log,
            posts,
            clock);
    evidence =
        new EvidenceFeature(
            jdbi,
            transactions,
            counting.policies(),
            assignments.assignments(),
            hours.declarations(),
            log,
            posts,
            clock);
    turns = new TurnsFeature(jdbi, transactions, awaited.calendar(), contracts.lots(), clock);
    frameworks =
        new FrameworksFeature(
            jdbi, transactions, contracts, obligations, calibration.service(), log, posts, clock);
    tenderFile =
        new TenderFileFeature(
            jdbi,
            transactions,
            organisations,
            contracts,
            obligations.obligations(),
            terms.terms(),
            calibration,
            clock);
    declaring =
        new DeclaringFeature(
            jdbi,
            transactions,
            contracts,
            obligations.awards(),
            organisations.enterprises(),
            hours,
            awaited,
            evidence.evidence(),
            audit.service(),
            clock);
    acceptance =
        new AcceptanceFeature(
            jdbi,
            assignments,
            eligibility.service(),
            counting.policies(),
            hours.declarations(),
            contracts.lots());
    reminders =
        new RemindersFeature(
            jdbi,
            transactions,
            contracts.lots(),
            journal.journal(),
            awaited.calendar(),
            security::link,
            posts,
            clock);
    validation =
        new ValidationFeature(
            jdbi,
            transactions,
            hours,
            acceptance,
            contracts,
            evidence.evidence(),
            progress.progress(),
            declaring.choices(),
            posts,
            clock);
    samples = new SamplesFeature(jdbi, transactions, contracts.trades(), log, posts, clock);
    monthGrid =
        new MonthGridFeature(
            jdbi,
            transactions,
            organisations.enterprises(),
            contracts.trades(),
            hours.declarations(),
            declaring.handIns(),
            declaring.staffs(),
            posts,
            clock);
    reports =
        new ReportsFeature(
            jdbi,
            transactions,
            contracts.trades(),
            obligations.obligations(),
            terms.terms(),
            clock);
    profiles = new ProfilesFeature(jdbi, transactions, clock);
    portfolio =
        new PortfolioFeature(
            jdbi,
            transactions,
            organisations,
            contracts,
            obligations,
            hours.hours(),
            progress.progress(),
            alerts.alerts(),
            turns.turns(),
            terms.terms(),
            posts,
            frameworks.frameworks(),
            counting.policies(),
            clock);
    exits = new ExitsFeature(jdbi, transactions, log, clock);
    erasure = new ErasureFeature(jdbi, transactions, evidence.retention(), log, posts, clock);
    beneficiaries.showOnCard(erasure.card());
    dashboard =
        new DashboardFeature(
            jdbi,
            transactions,
            organisations,
            accounts,
            contracts,
            awaited.calendar(),
            validation.queue(),
            alerts.alerts(),
            programme.programme(),
            journal.journal(),
            eligibility.service(),
            assignments.assignments(),
            clock);
    help = new HelpFeature();
  }

  public AuditService audit() {
    return audit.service();
  }

  public Transactions transactions() {
    return transactions;
  }

  public OrganisationsFeature organisations() {
    return organisations;
  }

  public AccountsFeature accounts() {
    return accounts;
  }

  public ContractsFeature contracts() {
    return contracts;
  }

  public TermsFeature terms() {
    return terms;
  }

  public ProgrammeFeature programme() {
    return programme;
  }

  public ObligationsFeature obligations() {
    return obligations;
  }

  public JournalFeature journal() {
    return journal;
  }

  public CalibrationFeature calibration() {
    return calibration;
  }

  public HoursFeature hours() {
    return hours;
  }

  public ProgressFeature progress() {
    return progress;
  }

  public AlertsFeature alerts() {
    return alerts;
  }

  public AwaitedFeature awaited() {
    return awaited;
  }

  public CountingFeature counting() {
    return counting;
  }

  public BeneficiariesFeature beneficiaries() {
    return beneficiaries;
  }

  public AssignmentsFeature assignments() {
    return assignments;
  }

  public AcceptanceFeature acceptance() {
    return acceptance;
  }

  public EvidenceFeature evidence() {
    return evidence;
  }

  public EligibilityFeature eligibility() {
    return eligibility;
  }

  public RemindersFeature reminders() {
    return reminders;
  }

  public FrameworksFeature frameworks() {
    return frameworks;
  }

  public TenderFileFeature tenderFile() {
    return tenderFile;
  }

  public ValidationFeature validation() {
    return validation;
  }

  public SamplesFeature samples() {
    return samples;
  }

  public MonthGridFeature monthGrid() {
    return monthGrid;
  }

  public ReportsFeature reports() {
    return reports;
  }

  public ProfilesFeature profiles() {
    return profiles;
  }

  public PortfolioFeature portfolio() {
    return portfolio;
  }

  public ExitsFeature exits() {
    return exits;
  }

  public ErasureFeature erasure() {
    return erasure;
  }

  Stream<Object> endpoints() {
    return Stream.<Feature>of(
            audit,
            new CommunesFeature(),
            organisations,
            accounts,
            contracts,
            counting,
            terms,
            programme,
            obligations,
            journal,
            beneficiaries,
            assignments,
            eligibility,
            calibration,
            sizingGrid,
            hours,
            alerts,
            turns,
            awaited,
            evidence,
            frameworks,
            tenderFile,
            declaring,
            acceptance,
            reminders,
            validation,
            samples,
            monthGrid,
            reports,
            profiles,
            portfolio,
            exits,
            erasure,
            dashboard,
            help)
        .flatMap(Feature::endpoints);
  }
}
