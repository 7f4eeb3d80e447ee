package insertionhours.acceptance;

import insertionhours.counting.CountingPolicy;
import insertionhours.counting.RuleLevel;
import insertionhours.counting.TrainingBase;
import insertionhours.counting.TrainingCap;
import insertionhours.counting.TrainingCap.Accepted;
import insertionhours.hours.DeclarationLine;
import insertionhours.measure.Hours;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How much of each line can count, line after line: what is accepted of one widens or uses up the
 * cap on training for the next. Hours that name nobody stand for themselves.
 */
public final class TrainingCounter {
  /**
   * What can be accepted of a line.
   *
   * @param inFull all that counts by the rules: the hours worked, and the training that the cap
   *     leaves
   * @param most more than that only where the cap is a warning
   */
  public record Countable(Hours inFull, Hours most) {}

  private final CountingPolicy policy;
  private final TrainingCap cap;
  private final Hours due;
  private final Function<DeclarationLine, Object> whose;
  private final Map<Object, Accepted> accepted;

  /**
   * @param due of the lot
   * @param whose hours widen the cap: the person, or the lot
   * @param accepted so far of each, without the lines that are about to be replaced
   */
  TrainingCounter(
      CountingPolicy policy,
      Hours due,
      Function<DeclarationLine, Object> whose,
      Map<Object, Accepted> accepted) {
    this.policy = policy;
    this.cap = TrainingCap.of(policy);
    this.due = due;
    this.whose = whose;
    this.accepted = new HashMap<>(accepted);
  }

  public Countable of(DeclarationLine line) {
    Hours inFull = cap.countable(before(line), line.hoursWorked(), line.trainingHours());
    boolean strict = policy.trainingLevel() == RuleLevel.BLOCKING;
    return new Countable(inFull, strict ? inFull : line.hoursDeclared());
  }

  /** Notes what is accepted of a line, hours worked first. */
  public void accept(DeclarationLine line, Hours hours) {
    Accepted before = before(line);
    Hours worked = line.hoursWorked().atMost(hours);
    accepted.put(
        whose.apply(line),
        new Accepted(
            before.worked().plus(worked),
            before.training().plus(hours.remainingAfter(worked)),
            due));
  }

  private Accepted before(DeclarationLine line) {
    return accepted.getOrDefault(whose.apply(line), new Accepted(Hours.ZERO, Hours.ZERO, due));
  }

  static boolean isPerLot(CountingPolicy policy) {
    return policy.trainingBase() == TrainingBase.HOURS_DUE;
  }
}
