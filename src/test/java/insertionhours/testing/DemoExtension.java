package insertionhours.testing;

import insertionhours.Rooms;
import insertionhours.accounts.SecuritySettings;
import insertionhours.commands.DemoClock;
import insertionhours.commands.DemoData;
import insertionhours.commands.DemoServices;
import insertionhours.json.StrictJson;
import insertionhours.portfolio.SavedFilterDraft;
import io.dropwizard.jackson.Jackson;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The running application with the demonstration's data, built once for the test class. Gives test
 * methods and constructors a {@link Server} and a {@link Jdbi}.
 */
public final class DemoExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
  private final Jdbi jdbi = TestDatabase.instance().jdbi();
  private Instant before;

  @Override
  public void beforeAll(ExtensionContext context) {
    TestedApplication.running();
    TestDatabase.instance().wipe();
    before = TestedApplication.CLOCK.instant();
    TestedApplication.CLOCK.set(Clock.systemUTC().instant());
    build();
  }

  private void build() {
    DemoClock clock = new DemoClock();
    Rooms rooms =
        new Rooms(
            jdbi,
            StrictJson.configure(Jackson.newObjectMapper()),
            new SecuritySettings(
                URI.create("http://localhost"), request -> "127.0.0.1", List.of(), "", "test"),
            clock);
    DemoServices services =
        new DemoServices(
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
    rooms.transactions().run(() -> DemoData.build(services, clock));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    TestedApplication.CLOCK.set(before);
    TestDatabase.instance().wipe();
  }

  private Map<Class<?>, Object> gifts() {
    int port = TestedApplication.running().getLocalPort();
    return Map.of(
        Server.class, new Server(URI.create("http://localhost:" + port), jdbi), Jdbi.class, jdbi);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return gifts().containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return gifts().get(parameter.getParameter().getType());
  }
}
