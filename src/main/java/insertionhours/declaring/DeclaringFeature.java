package insertionhours.declaring;

import insertionhours.audit.AuditService;
import insertionhours.awaited.AwaitedFeature;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.evidence.EvidenceFeature;
import insertionhours.hours.HoursFeature;
import insertionhours.obligations.AwardService;
import insertionhours.organisations.EnterpriseService;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class DeclaringFeature implements Feature {
  private final DeclarationChoices choices;
  private final HandInService handIns;
  private final Staffs staffs;
  private final List<Object> pages;

  public DeclaringFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractsFeature contracts,
      AwardService awards,
      EnterpriseService enterprises,
      HoursFeature hours,
      AwaitedFeature awaited,
      EvidenceFeature evidence,
      AuditService audit,
      Clock clock) {
    var declarations = hours.declarations();
    var submissions = hours.submissions();
    var lots = contracts.lots();
    var operations = contracts.operations();
    var trades = contracts.trades();
    staffs = new Staffs(jdbi.onDemand(StaffDao.class));
    var sheets = new Sheets(lots, operations, awards, declarations, staffs, clock);
    var forms = new DeclarationForms(sheets, trades, enterprises, awaited.calendar());
    handIns = new HandInService(transactions, declarations, submissions);
    choices = new DeclarationChoices(jdbi.onDemand(DeclarationChoicesDao.class));
    pages =
        List.of(
            new DeclarationListPages(declarations, awaited.calendar(), choices, trades),
            new DeclarationPages(
                declarations, submissions, awaited.calendar(), lots, trades, evidence, audit),
            new DeclarationFormPages(sheets, forms, declarations, handIns),
            new DeclarationEditPages(sheets, forms, declarations, handIns),
            new FirmMonthPages(awaited.firms(), lots, operations),
            new WaiverPages(awaited.waivers(), lots, operations, enterprises));
  }

  public DeclarationChoices choices() {
    return choices;
  }

  public Staffs staffs() {
    return staffs;
  }

  public HandInService handIns() {
    return handIns;
  }

  @Override
  public Stream<Object> endpoints() {
    return pages.stream();
  }
}
