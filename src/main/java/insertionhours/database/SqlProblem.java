package insertionhours.database;

import java.sql.SQLException;
import java.util.Set;

/** What the database means by refusing a statement. */
public final class SqlProblem {
  private static final int DUPLICATE_ENTRY = 1062;
  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int LOCK_NOT_AVAILABLE = 3572;

  private SqlProblem() {}

  /** A row with the same key is there already. */
  public static boolean isDuplicateKey(RuntimeException problem) {
    return hasCode(problem, Set.of(DUPLICATE_ENTRY));
  }

  /** Another transaction holds the row, and the statement was not to wait for it. */
  public static boolean isLocked(RuntimeException problem) {
    return hasCode(problem, Set.of(LOCK_WAIT_TIMEOUT, LOCK_NOT_AVAILABLE));
  }

  private static boolean hasCode(RuntimeException problem, Set<Integer> codes) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return codes.contains(sql.getErrorCode());
      }
    }
    return false;
  }
}
