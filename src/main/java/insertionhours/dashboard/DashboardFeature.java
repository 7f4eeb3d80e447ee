package insertionhours.dashboard;

import insertionhours.accounts.AccountsFeature;
import insertionhours.alerts.AlertService;
import insertionhours.assignments.AssignmentService;
import insertionhours.awaited.DeclarationCalendar;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.eligibility.EligibilityService;
import insertionhours.erasure.ErasureService;
import insertionhours.evidence.AwaitedDocuments;
import insertionhours.exits.ExitService;
import insertionhours.journal.JournalService;
import insertionhours.organisations.OrganisationsFeature;
import insertionhours.programme.ProgrammeService;
import insertionhours.validation.ValidationQueue;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class DashboardFeature implements Feature {
  private final ContractsFeature contracts;
  private final LotList lots;
  private final DashboardService service;

  public DashboardFeature(
      Jdbi jdbi,
      Transactions transactions,
      OrganisationsFeature organisations,
      AccountsFeature accounts,
      ContractsFeature contracts,
      DeclarationCalendar calendar,
      AwaitedDocuments documents,
      ValidationQueue queue,
      AlertService alerts,
      ErasureService erasure,
      ProgrammeService programme,
      JournalService journal,
      EligibilityService eligibility,
      ExitService exits,
      AssignmentService assignments,
      Clock clock) {
    this.contracts = contracts;
    DashboardDao dao = jdbi.onDemand(DashboardDao.class);
    lots = new LotList(jdbi.onDemand(LotListDao.class), clock);
    service =
        new DashboardService(
            transactions,
            new FacilitatorDesk(
                queue,
                assignments,
                calendar,
                alerts,
                erasure,
                programme,
                journal,
                eligibility,
                exits,
                lots,
                contracts.operations(),
                clock),
            new DeclarantDesk(calendar, documents, dao),
            lots,
            accounts.service(),
            organisations.facilitators());
  }

  public DashboardService service() {
    return service;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new DashboardPages(service), new LotListPages(lots, contracts.trades()));
  }
}
