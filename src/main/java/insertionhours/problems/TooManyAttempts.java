package insertionhours.problems;

import java.time.Duration;

/** Too many wrong attempts: come back later. */
public final class TooManyAttempts extends DomainProblem {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public TooManyAttempts(Duration retryAfter) {
    super("TOO_MANY_ATTEMPTS", Math.max(1, retryAfter.toMinutes()));
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
