package insertionhours.hours;

import insertionhours.measure.Hours;
import insertionhours.problems.RuleViolation;
import java.util.function.Function;

/**
 * The most hours of one person in a month, over all employers and lots of a facilitator
 * organisation. The database holds it while several decide at once.
 *
 * @param refusal what to answer where it would be broken
 */
public record MonthlyCeiling(Hours most, Function<Exceeded, RuleViolation> refusal) {
  /**
   * Hours that are one too many.
   *
   * @param assignmentId through which they would be accepted
   * @param inAll of the person in the month, with those to be accepted
   */
  public record Exceeded(long assignmentId, Hours inAll) {}
}
