package insertionhours.sizing;

import insertionhours.measure.Hours;
import insertionhours.sizing.CalibrationResult.Quantity;
import insertionhours.sizing.CalibrationResult.Step;
import insertionhours.sizing.CalibrationResult.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sheet of paper on which a calculation is written down, line by line, down to the hours. */
final class Working {
  private final List<Step> steps = new ArrayList<>();
  private final BigDecimal roundingStep;
  private final RoundingDirection direction;

  Working(Rounding rounding) {
    this.roundingStep = rounding.step();
    this.direction = rounding.mode();
  }

  /** A number that a line shows, kept exact. */
  record Operand(Fraction exact, StepUnit unit) {
    Quantity shown() {
      return new Quantity(exact.shown(), unit);
    }
  }

  /** Several operands that are added. */
  record Addends(List<Operand> operands) {}

  static Operand euros(Fraction value) {
    return new Operand(value, StepUnit.EURO);
  }

  static Operand euros(BigDecimal value) {
    return euros(Fraction.of(value));
  }

  static Operand eurosPerHour(BigDecimal value) {
    return new Operand(Fraction.of(value), StepUnit.EURO_PER_HOUR);
  }

  static Operand hours(Fraction value) {
    return new Operand(value, StepUnit.HOURS);
  }

  static Operand hours(BigDecimal value) {
    return hours(Fraction.of(value));
  }

  static Operand percent(Fraction value) {
    return new Operand(value.times(BigDecimal.valueOf(100)), StepUnit.PERCENT);
  }

  static Operand percent(BigDecimal value) {
    return percent(Fraction.of(value));
  }

  static Operand count(BigDecimal value) {
    return new Operand(Fraction.of(value), StepUnit.COUNT);
  }

  /** Writes a line whose arguments are the operands, a sign and the result. */
  void line(String name, Operand result, Object... operands) {
    write(name, result.exact(), result.shown(), operands);
  }

  /** Writes the line that gives the hours before rounding. */
  void unrounded(String name, Fraction hours, Object... operands) {
    write(name, hours, new Quantity(unrounded(hours), StepUnit.HOURS), operands);
  }

  /** What is shown of the hours before rounding: it rounds as the exact hours do. */
  BigDecimal unrounded(Fraction hours) {
    return hours.shownFor(roundingStep, direction.decimalMode());
  }

  /** Writes how the exact hours are rounded. */
  Hours rounded(Fraction exact) {
    RoundingMode mode = direction.decimalMode();
    BigDecimal count = exact.count(roundingStep, mode);
    BigDecimal rounded = count.multiply(roundingStep);
    Quantity before = new Quantity(unrounded(exact), StepUnit.HOURS);
    Quantity after = hours(rounded).shown();
    if (roundingStep.compareTo(BigDecimal.ONE) == 0) {
      add("to-the-hour." + direction, after, before, after);
    } else {
      Fraction quotient = Fraction.of(before.value()).dividedBy(roundingStep);
      Quantity steps = new Quantity(quotient.shownFor(BigDecimal.ONE, mode), StepUnit.COUNT);
      Quantity wholeSteps = count(count).shown();
      Quantity step = hours(roundingStep).shown();
      String sign = sign(quotient);
      add("count-steps." + direction, wholeSteps, before, step, sign, steps, wholeSteps);
      add("multiply-steps", after, wholeSteps, step, after);
    }
    return new Hours(rounded);
  }

  List<Step> steps() {
    return steps;
  }

  private void write(String name, Fraction exact, Quantity shown, Object... operands) {
    Fraction[] all =
        Stream.concat(Stream.of(exact), Stream.of(operands).flatMap(Working::exactValues))
            .toArray(Fraction[]::new);
    Stream<Object> outcome = Stream.of(sign(all), shown);
    add(name, shown, Stream.concat(Stream.of(operands).map(Working::shown), outcome).toArray());
  }

  private void add(String name, Quantity result, Object... arguments) {
    String key = "calibration.step." + name;
    steps.add(new Step(key, List.of(arguments), result.value(), result.unit()));
  }

  /** "=" only if the numbers as shown give the result as shown. */
  private static String sign(Fraction... values) {
    return Stream.of(values).allMatch(Fraction::isShownExactly) ? "=" : "≈";
  }

  private static Stream<Fraction> exactValues(Object argument) {
    if (argument instanceof Operand operand) {
      return Stream.of(operand.exact());
    }
    return argument instanceof Addends addends
        ? addends.operands().stream().map(Operand::exact)
        : Stream.empty();
  }

  private static Object shown(Object argument) {
    if (argument instanceof Operand operand) {
      return operand.shown();
    }
    return argument instanceof Addends addends
        ? new Sum(addends.operands().stream().map(Operand::shown).toList())
        : argument;
  }
}
