package insertionhours.sizing;

import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.util.List;

/**
 * The hours that a method gives, how it came to them, and what to think about. Without words: those
 * depend on the reader's language.
 *
 * @param unroundedHours at least 0; exact within six decimals, else to six decimals
 * @param hours rounded from the exact value
 * @param steps the last one gives {@code hours}
 */
public record CalibrationResult(
    CalibrationMethod method,
    BigDecimal unroundedHours,
    Hours hours,
    List<Step> steps,
    List<Advice> advice) {
  public CalibrationResult {
    steps = List.copyOf(steps);
    advice = List.copyOf(advice);
  }

  /**
   * One line of arithmetic.
   *
   * @param key of the sentence
   * @param arguments of the sentence: quantities, sums, trades, texts
   */
  public record Step(String key, List<Object> arguments, BigDecimal value, StepUnit unit) {
    public Step {
      arguments = List.copyOf(arguments);
    }
  }

  /** Something that warns and never blocks. */
  public record Advice(AdviceCode code, List<Object> arguments) {
    public Advice {
      arguments = List.copyOf(arguments);
    }
  }

  /** A number and what it counts. */
  public record Quantity(BigDecimal value, StepUnit unit) {}

  /** Several quantities that are added. */
  public record Sum(List<Quantity> terms) {
    public Sum {
      terms = List.copyOf(terms);
    }
  }

  /** A trade, by its code. */
  public record Trade(String code) {}
}
