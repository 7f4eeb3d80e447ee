package insertionhours.testing;

import insertionhours.Rooms;
import insertionhours.database.Transactions;
import java.net.URI;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The running application on the real database, wiped before each test. Gives test methods and
 * constructors a {@link Server} to talk to, and what {@link DatabaseExtension} gives.
 */
public final class ApplicationExtension implements BeforeEachCallback, ParameterResolver {
  private final Map<Class<?>, Object> gifts;

  public ApplicationExtension() {
    int port = TestedApplication.running().getLocalPort();
    Rooms rooms = TestedApplication.runningRooms();
    Jdbi jdbi = TestDatabase.instance().jdbi();
    gifts =
        Map.of(
            Server.class,
            new Server(URI.create("http://localhost:" + port), jdbi),
            Rooms.class,
            rooms,
            Jdbi.class,
            jdbi,
            Transactions.class,
            new Transactions(jdbi),
            MovableClock.class,
            TestedApplication.CLOCK,
            World.class,
            new World(rooms, jdbi));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    TestDatabase.instance().wipe();
    TestedApplication.CLOCK.reset();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return gifts.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return gifts.get(parameter.getParameter().getType());
  }
}
