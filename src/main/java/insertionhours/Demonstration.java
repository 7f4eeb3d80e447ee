package insertionhours;

import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.accounts.SecuritySettings;
import insertionhours.commands.DemoClock;
import insertionhours.commands.DemoData;
import insertionhours.commands.DemoServices;
import insertionhours.database.InstallationMark;
import insertionhours.portfolio.SavedFilterDraft;
import java.net.URI;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Fills an empty database with the demonstration's data. */
final class Demonstration {
  private final DemoClock clock = new DemoClock();
  private final Rooms rooms;

  Demonstration(Jdbi jdbi, ObjectMapper json, SecuritySettings security) {
    this.rooms = new Rooms(jdbi, json, security, clock);
  }

  /** All or nothing: a start that is interrupted leaves an empty database behind. */
  void build(InstallationMark mark) {
    rooms
        .transactions()
        .run(
            () -> {
              mark.markDemo(Instant.now());
              DemoData.build(services(), clock);
            });
  }

  private DemoServices services() {
    return new DemoServices(
        rooms.organisations(),
        rooms.accounts(),
        rooms.contracts(),
        rooms.obligations(),
        rooms.beneficiaries(),
        rooms.assignments(),
        rooms.counting(),
        rooms.eligibility(),
        rooms.evidence(),
        rooms.samples(),
        rooms.exits(),
        rooms.erasure(),
        rooms.calibration(),
        rooms.hours(),
        rooms.validation(),
        rooms.terms(),
        rooms.programme(),
        rooms.awaited(),
        rooms.reminders(),
        rooms.frameworks(),
        rooms.journal(),
        (actor, name, query) ->
            rooms.portfolio().filters().save(actor, new SavedFilterDraft(name, query)));
  }

  /** What somebody who starts it for the first time needs to know. */
  static void announce(URI address) {
    System.out.printf("%nInsertion Hours, démonstration : %s%n%n", address);
    DemoData.ACCOUNTS.forEach(
        account -> System.out.printf("  %-30s %s%n", account.email(), account.label()));
    System.out.printf("%n  mot de passe : %s%n%n", DemoData.PASSWORD);
  }
}
