package insertionhours.counting;

import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many training hours count beside the hours worked.
 *
 * @param share of the base, 0 to 1
 * @param base what it is a share of
 */
public record TrainingCap(BigDecimal share, TrainingBase base) {
  public static TrainingCap of(CountingPolicy policy) {
    return new TrainingCap(policy.trainingCap(), policy.trainingBase());
  }

  /**
   * What has been accepted of a lot so far, without the line in question.
   *
   * @param worked hours worked accepted of the person on the lot
   * @param training training hours accepted: of the person on the lot where the base is the hours
   *     worked, of all people on the lot where it is the hours due
   * @param due hours due of the lot
   */
  public record Accepted(Hours worked, Hours training, Hours due) {}

  /** The most training that counts in all; never rounded up. */
  public Hours most(Hours ofBase) {
    return new Hours(ofBase.value().multiply(share).setScale(2, RoundingMode.DOWN));
  }

  /**
   * How much training of a line may still be accepted.
   *
   * @param worked hours worked of the line that are accepted with it; they widen the cap where it
   *     goes by the hours worked
   */
  public Hours left(Accepted before, Hours worked) {
    Hours ofBase = base == TrainingBase.HOURS_WORKED ? before.worked().plus(worked) : before.due();
    return most(ofBase).remainingAfter(before.training());
  }

  /** The most that can be accepted of a line: all that was worked, and what the cap leaves. */
  public Hours countable(Accepted before, Hours worked, Hours training) {
    return worked.plus(training.atMost(left(before, worked)));
  }
}
