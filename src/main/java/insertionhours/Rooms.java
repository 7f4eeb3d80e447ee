package insertionhours;

import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.acceptance.AcceptanceFeature;
import insertionhours.accounts.AccountsFeature;
import insertionhours.accounts.SecuritySettings;
import insertionhours.assignments.AssignmentsFeature;
import insertionhours.audit.AuditService;
import insertionhours.awaited.AwaitedFeature;
import insertionhours.beneficiaries.BeneficiariesFeature;
import insertionhours.calibration.CalibrationFeature;
import insertionhours.communes.CommunesFeature;
import insertionhours.contracts.ContractsFeature;
import insertionhours.counting.CountingFeature;
import insertionhours.database.Transactions;
import insertionhours.eligibility.EligibilityFeature;
import insertionhours.erasure.ErasureFeature;
import insertionhours.evidence.EvidenceFeature;
import insertionhours.exits.ExitsFeature;
import insertionhours.frameworks.FrameworksFeature;
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
import insertionhours.samples.SamplesFeature;
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
  private final Ground ground;
  private final BaseRooms base;
  private final ClauseRooms clauses;
  private final PeopleRooms people;
  private final HoursRooms hours;
  private final ReadingRooms reading;

  public Rooms(Jdbi jdbi, ObjectMapper json, SecuritySettings security, Clock clock) {
    ground = Ground.on(jdbi, json, security, clock);
    base = new BaseRooms(ground);
    clauses = new ClauseRooms(ground, base);
    people = new PeopleRooms(ground, base, clauses);
    hours = new HoursRooms(ground, base, clauses, people);
    reading = new ReadingRooms(ground, base, clauses, people, hours);
  }

  public AuditService audit() {
    return ground.audit().service();
  }

  public Transactions transactions() {
    return ground.transactions();
  }

  public OrganisationsFeature organisations() {
    return base.organisations;
  }

  public AccountsFeature accounts() {
    return base.accounts;
  }

  public ContractsFeature contracts() {
    return base.contracts;
  }

  public TermsFeature terms() {
    return clauses.terms;
  }

  public ProgrammeFeature programme() {
    return clauses.programme;
  }

  public ObligationsFeature obligations() {
    return clauses.obligations;
  }

  public JournalFeature journal() {
    return clauses.journal;
  }

  public CalibrationFeature calibration() {
    return clauses.calibration;
  }

  public HoursFeature hours() {
    return hours.hours;
  }

  public ProgressFeature progress() {
    return clauses.progress;
  }

  public AwaitedFeature awaited() {
    return hours.awaited;
  }

  public BeneficiariesFeature beneficiaries() {
    return people.beneficiaries;
  }

  public AssignmentsFeature assignments() {
    return people.assignments;
  }

  public AcceptanceFeature acceptance() {
    return hours.acceptance;
  }

  public TurnsFeature turns() {
    return hours.turns;
  }

  public EvidenceFeature evidence() {
    return hours.evidence;
  }

  public CountingFeature counting() {
    return base.counting;
  }

  public EligibilityFeature eligibility() {
    return people.eligibility;
  }

  public ExitsFeature exits() {
    return people.exits;
  }

  public RemindersFeature reminders() {
    return hours.reminders;
  }

  public FrameworksFeature frameworks() {
    return clauses.frameworks;
  }

  public TenderFileFeature tenderFile() {
    return clauses.tenderFile;
  }

  public ValidationFeature validation() {
    return hours.validation;
  }

  public SamplesFeature samples() {
    return hours.samples;
  }

  public MonthGridFeature monthGrid() {
    return hours.monthGrid;
  }

  public ReportsFeature reports() {
    return reading.reports;
  }

  public ProfilesFeature profiles() {
    return reading.profiles;
  }

  public PortfolioFeature portfolio() {
    return reading.portfolio;
  }

  public ErasureFeature erasure() {
    return reading.erasure;
  }

  Stream<Object> endpoints() {
    return Stream.of(
            Stream.<Feature>of(ground.audit(), new CommunesFeature()),
            base.features(),
            clauses.features(),
            people.features(),
            hours.features(),
            reading.features())
        .flatMap(features -> features)
        .flatMap(Feature::endpoints);
  }
}
