package insertionhours.commands;

import insertionhours.accounts.DemoAccount;
import insertionhours.measure.ParisTime;
import java.time.LocalDate;
import java.util.List;

/**
 * The demonstration's data, built through the product's own services: the reference case and around
 * it a believable portfolio. Dates are relative to today; names are invented.
 */
public final class DemoData {
  public static final String PASSWORD = DemoParties.PASSWORD;

  /** The people of the demonstration are invented: there is nothing to hide. */
  public static final String FINGERPRINT_KEY = "demonstration-demonstration-demo";

  public static final List<DemoAccount> ACCOUNTS = DemoParties.ACCOUNTS;

  private DemoData() {}

  /**
   * @param services that go by the clock given
   */
  public static void build(DemoServices services, DemoClock clock) {
    LocalDate today = LocalDate.now(ParisTime.clock());
    clock.set(today.minusMonths(24));
    DemoParties parties = new DemoParties(services);
    DemoPeople people = new DemoPeople(services, parties, clock, today);
    DemoContracts acts = new DemoContracts(services, people);
    DemoStory story = new DemoStory(clock);
    new DemoTerms(parties, acts, story, today).write();
    new DemoCounting(parties, services, story, today).write();
    DemoReferenceCase reference =
        new DemoReferenceCase(parties, acts, story, parties.actors, today);
    reference.write();
    new DemoPortfolio(parties, acts, story, today).write();
    new DemoFollowUp(parties, acts, story, today).write();
    new DemoFramework(parties, acts, story, today).write();
    new DemoTender(parties, acts, story, today).write();
    new DemoSizing(parties, acts, story, today).write();
    new DemoProgramme(parties, acts, story, today).write();
    new DemoDesk(services, parties, story, today).write();
    new DemoLender(parties, acts, story, today).write();
    DemoResidence residence = new DemoResidence(parties, acts, people, story, today);
    residence.write();
    new DemoRecords(people, residence).write(reference);
    story.tell();
  }
}
