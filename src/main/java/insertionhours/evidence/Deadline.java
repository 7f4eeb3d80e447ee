package insertionhours.evidence;

import java.time.Duration;

/** Until when a file may be looked into. */
final class Deadline {
  private final long end;

  Deadline(Duration time) {
    this.end = System.nanoTime() + time.toNanos();
  }

  /**
   * @throws insertionhours.problems.RuleViolation once the time is up
   */
  void check() {
    if (System.nanoTime() - end > 0) {
      throw Refused.tooComplex();
    }
  }
}
