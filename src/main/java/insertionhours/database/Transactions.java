package insertionhours.database;

import insertionhours.problems.OutcomeUnknown;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction around one use. A use that is called inside another joins its transaction. A
 * transaction that loses against another (deadlock, lock time-out, certification failure) is tried
 * again from its beginning, so the work must have no effect outside the database.
 */
public final class Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
  private static final int ATTEMPTS = 8;
  private static final Set<Integer> LOST_AGAINST_ANOTHER = Set.of(1205, 1213, 1020);

  private final Jdbi jdbi;
  private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);

  public Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  public <T> T call(Supplier<T> work) {
    return attempt(TransactionIsolationLevel.READ_COMMITTED, work);
  }

  /** Several reads of one and the same state of the database. */
  public <T> T read(Supplier<T> work) {
    return attempt(TransactionIsolationLevel.REPEATABLE_READ, work);
  }

  private <T> T attempt(TransactionIsolationLevel level, Supplier<T> work) {
    if (open.get()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      boolean[] committing = {false};
      open.set(true);
      try {
        return jdbi.inTransaction(
            level,
            transaction -> {
              T result = work.get();
              committing[0] = true;
              return result;
            });
      } catch (RuntimeException e) {
        if (committing[0] && connectionLost(e)) {
          throw new OutcomeUnknown(e);
        }
        if (attempt == ATTEMPTS || !(lostAgainstAnother(e) || connectionLost(e))) {
          throw e;
        }
        LOG.info(
            "Transaction tried again after attempt {}: {}", attempt, sqlException(e).getMessage());
      } finally {
        open.remove();
      }
      pause(attempt);
    }
  }

  private static boolean lostAgainstAnother(Throwable problem) {
    SQLException e = sqlException(problem);
    return e != null
        && ("40001".equals(e.getSQLState()) || LOST_AGAINST_ANOTHER.contains(e.getErrorCode()));
  }

  private static boolean connectionLost(Throwable problem) {
    SQLException e = sqlException(problem);
    return e != null && e.getSQLState() != null && e.getSQLState().startsWith("08");
  }

  private static SQLException sqlException(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e) {
        return e;
      }
    }
    return null;
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(5L << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two attempts", e);
    }
  }
}
