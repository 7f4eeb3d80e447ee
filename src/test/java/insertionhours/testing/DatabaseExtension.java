package insertionhours.testing;

import insertionhours.Rooms;
import insertionhours.accounts.SecuritySettings;
import insertionhours.database.Transactions;
import insertionhours.json.StrictJson;
import io.dropwizard.jackson.Jackson;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * All services on the real database, wiped before each test. Gives test methods and constructors a
 * {@link Rooms}, a {@link Jdbi}, {@link Transactions}, the {@link MovableClock} that the services
 * go by, and a {@link World} to populate.
 */
public final class DatabaseExtension implements BeforeEachCallback, ParameterResolver {
  private final MovableClock clock = new MovableClock();
  private final Jdbi jdbi = TestDatabase.instance().jdbi();
  private final Rooms rooms =
      new Rooms(
          jdbi,
          StrictJson.configure(Jackson.newObjectMapper()),
          new SecuritySettings(
              URI.create("http://localhost"), request -> "127.0.0.1", List.of(), "", "test"),
          clock);

  @Override
  public void beforeEach(ExtensionContext context) {
    TestDatabase.instance().wipe();
  }

  private Map<Class<?>, Object> gifts() {
    return Map.of(
        Rooms.class, rooms,
        Jdbi.class, jdbi,
        Transactions.class, new Transactions(jdbi),
        MovableClock.class, clock,
        World.class, new World(rooms, jdbi));
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
