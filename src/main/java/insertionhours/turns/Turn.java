package insertionhours.turns;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Whose turn it is on a lot.
 *
 * @param since the day from which the act is awaited
 * @param days since then, 0 while it can wait
 * @param submissions declarations that await a decision; 0 for all but facilitators
 * @param enterprise the firm whose turn it is; null for other actors and readers
 * @param month that is to be declared or corrected, or waits for a document; null for other acts
 *     and readers
 */
public record Turn(
    long lotId,
    NextActor actor,
    AwaitedAct act,
    LocalDate since,
    long days,
    int submissions,
    String enterprise,
    YearMonth month) {

  /** For readers who are told neither which firm and month it is, nor how much was handed in. */
  Turn forOthers() {
    return new Turn(lotId, actor, act, since, days, 0, null, null);
  }
}
