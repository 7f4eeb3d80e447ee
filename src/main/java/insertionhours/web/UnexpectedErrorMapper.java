package insertionhours.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.apache.tomcat.jdbc.pool.PoolExhaustedException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that nobody foresaw. A database out of reach is told apart, since then nothing was
 * changed: a connection lost while committing is an {@link insertionhours.problems.OutcomeUnknown}.
 */
final class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorMapper.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  @Override
  public Response toResponse(Throwable problem) {
    if (Causes.find(problem, EofException.class).isPresent()) {
      LOG.debug("The client has gone away", problem);
      return Refusal.ofStatus(400).response().build();
    }
    if (Causes.all(problem).anyMatch(UnexpectedErrorMapper::isOutOfReach)) {
      // Every request meets the same outage: one line each.
      LOG.error("The database is out of reach: {}", Causes.deepest(problem).toString());
      LOG.debug("The database is out of reach", problem);
      return Refusal.of(503, "UNAVAILABLE")
          .response()
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
          .build();
    }
    LOG.error("Unexpected error", problem);
    return Refusal.of(500, "UNEXPECTED").response().build();
  }

  private static boolean isOutOfReach(Throwable cause) {
    return cause instanceof SQLTransientConnectionException
        || cause instanceof SQLNonTransientConnectionException
        || cause instanceof SQLRecoverableException
        || cause instanceof PoolExhaustedException
        || (cause instanceof SQLException e
            && e.getSQLState() != null
            && e.getSQLState().startsWith("08"));
  }
}
