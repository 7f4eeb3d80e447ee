package insertionhours.sizing;

import static insertionhours.sizing.ACalibrationInput.sized;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.calibration.BundleWording;
import insertionhours.sizing.CalibrationInput.AmountBand;
import insertionhours.sizing.CalibrationInput.AmountBased;
import insertionhours.sizing.CalibrationInput.FixedVolume;
import insertionhours.sizing.CalibrationInput.HoursBased;
import insertionhours.sizing.CalibrationInput.InvoiceBased;
import insertionhours.sizing.CalibrationInput.StaffingBased;
import insertionhours.sizing.CalibrationInput.TakeoverWeighted;
import insertionhours.sizing.CalibrationResult.Quantity;
import insertionhours.sizing.CalibrationResult.Step;
import insertionhours.sizing.CalibrationResult.Sum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any input: some thousands of them, always the same ones. */
class CalibrationPropertiesTest {
  private static final int ROUNDS = 3000;
  private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

  private final Random random = new Random(20260822);

  @Test
  void neverGivesLessThanNoHours() {
    anyInputs()
        .forEach(
            input -> {
              CalibrationResult result = sized(input);
              assertThat(result.hours().value()).as("%s", input).isNotNegative();
              assertThat(result.unroundedHours()).as("%s", input).isNotNegative();
              assertThat(result.unroundedHours().scale()).isBetween(0, 6);
            });
  }

  @Test
  void roundsWithinOneStepAndToAMultipleOfIt() {
    anyInputs()
        .forEach(
            input -> {
              CalibrationResult result = sized(input);
              BigDecimal step = input.rounding().step();
              BigDecimal moved = result.hours().value().subtract(result.unroundedHours());
              assertThat(result.hours().value().remainder(step)).as("%s", input).isZero();
              switch (input.rounding().mode()) {
                case HALF_UP -> assertThat(moved.abs().add(moved.abs())).isLessThanOrEqualTo(step);
                case UP -> assertThat(moved).isNotNegative().isLessThan(step);
                case DOWN -> assertThat(moved.negate()).isNotNegative().isLessThan(step);
              }
            });
  }

  /** Whoever rounds the printed figure by hand must find the hours retained. */
  @Test
  void roundsWhatItShowsToTheHoursItGives() {
    anyInputs()
        .forEach(
            input -> {
              CalibrationResult result = sized(input);
              BigDecimal step = input.rounding().step();
              RoundingMode mode = input.rounding().mode().decimalMode();
              assertThat(result.unroundedHours().divide(step, 0, mode).multiply(step))
                  .as("%s", input)
                  .isEqualByComparingTo(result.hours().value());
            });
  }

  @Test
  void givesTheSameHoursInBothOrdersOfTheAmountFormula() {
    for (int round = 0; round < ROUNDS; round++) {
      AmountBased input = amountBased(cents(1, 5_000_000));
      Fraction effortThenHours =
          Fraction.of(input.amountExclTax())
              .times(input.labourShare())
              .times(input.effortRate())
              .dividedBy(input.hourlyLabourCost());
      Fraction hoursThenShare =
          Fraction.of(input.amountExclTax())
              .dividedBy(input.hourlyLabourCost())
              .times(input.labourShare())
              .times(input.effortRate());
      BigDecimal step = input.rounding().step();
      RoundingMode mode = input.rounding().mode().decimalMode();

      assertThat(effortThenHours.count(step, mode)).isEqualTo(hoursThenShare.count(step, mode));
      assertThat(sized(input).hours().value())
          .isEqualByComparingTo(hoursThenShare.count(step, mode).multiply(step));
    }
  }

  @Test
  void givesOnePartWhatTheWholeLotGives() {
    for (int round = 0; round < ROUNDS; round++) {
      AmountBased whole = amountBased(cents(1, 5_000_000));
      AmountBased.Part part =
          new AmountBased.Part("PAINTING", whole.amountExclTax(), whole.labourShare());
      AmountBased inParts =
          new AmountBased(
              null,
              null,
              List.of(part),
              whole.effortRate(),
              whole.hourlyLabourCost(),
              whole.rounding());

      assertThat(sized(inParts).hours()).isEqualTo(sized(whole).hours());
      assertThat(sized(inParts).unroundedHours()).isEqualTo(sized(whole).unroundedHours());
    }
  }

  @Test
  void neverGivesFewerHoursForALargerAmount() {
    for (int round = 0; round < ROUNDS; round++) {
      AmountBased less = amountBased(cents(1, 5_000_000));
      AmountBased more = withAmount(less, less.amountExclTax().add(cents(0, 1000)));
      assertThat(sized(more).hours()).isGreaterThanOrEqualTo(sized(less).hours());

      TakeoverWeighted small = takeover(cents(1, 5_000_000));
      TakeoverWeighted large = withAmount(small, small.amountExclTax().add(cents(0, 1000)));
      assertThat(sized(large).hours()).isGreaterThanOrEqualTo(sized(small).hours());
    }
  }

  @Test
  void canBeRedoneLineByLine() {
    anyInputs()
        .forEach(input -> sized(input).steps().forEach(step -> redo(step, input.toString())));
  }

  @Test
  void carriesEachResultIntoALaterLine() {
    anyInputs()
        .forEach(
            input -> {
              List<Step> steps = sized(input).steps();
              for (int i = 1; i < steps.size(); i++) {
                int before = i;
                assertThat(steps.subList(i, steps.size()))
                    .as("line %s of %s", before, input)
                    .anyMatch(
                        later ->
                            mentions(later, steps.get(before - 1)) || isAside(steps, before - 1));
              }
            });
  }

  /** The weight of a takeover is for the reader to see; the hours go on from what is left. */
  private static boolean isAside(List<Step> steps, int line) {
    return steps.get(line).key().endsWith("takeover-weight");
  }

  private static boolean mentions(Step later, Step earlier) {
    return quantities(later).anyMatch(new Quantity(earlier.value(), earlier.unit())::equals);
  }

  /** Does what the sentence says with the numbers in it. */
  private static void redo(Step step, String input) {
    List<Object> arguments = step.arguments();
    boolean exact = !arguments.contains("≈");
    String text = BundleWording.bundle(Locale.ENGLISH).getString(step.key());
    List<BigDecimal> numbers = quantities(step).map(CalibrationPropertiesTest::fraction).toList();
    BigDecimal result = fraction(new Quantity(step.value(), step.unit()));
    BigDecimal redone;
    if (step.key().contains("count-steps")) {
      redone = numbers.get(0).divide(numbers.get(1), MathContext.DECIMAL128);
      result = numbers.get(2);
    } else if (step.key().endsWith("effort-of-year")) {
      redone = numbers.get(1).multiply(numbers.get(2));
    } else if (step.key().endsWith("whole-steps")) {
      redone = numbers.get(0).divideToIntegralValue(numbers.get(1));
    } else if (text.contains("×")) {
      redone = numbers.get(0).multiply(numbers.get(1));
    } else if (text.contains("÷")) {
      redone = numbers.get(0).divide(numbers.get(1), MathContext.DECIMAL128);
    } else if (text.contains("−")) {
      redone = numbers.get(0).subtract(numbers.get(1));
    } else if (arguments.get(0) instanceof Sum) {
      redone =
          IntStream.range(0, numbers.size() - 1)
              .mapToObj(numbers::get)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
    } else {
      return;
    }
    BigDecimal difference = redone.subtract(result).abs();
    if (exact) {
      assertThat(difference).as("%s of %s", step, input).isEqualByComparingTo("0");
    } else {
      assertThat(difference).as("%s of %s", step, input).isLessThanOrEqualTo(TOLERANCE);
    }
  }

  private static Stream<Quantity> quantities(Step step) {
    return step.arguments().stream()
        .flatMap(
            argument ->
                argument instanceof Sum sum
                    ? sum.terms().stream()
                    : argument instanceof Quantity quantity ? Stream.of(quantity) : Stream.empty());
  }

  private static BigDecimal fraction(Quantity quantity) {
    return quantity.unit() == StepUnit.PERCENT
        ? quantity.value().movePointLeft(2)
        : quantity.value();
  }

  private Stream<CalibrationInput> anyInputs() {
    return IntStream.range(0, ROUNDS).mapToObj(round -> any(round % 9));
  }

  private CalibrationInput any(int kind) {
    return switch (kind) {
      case 0 -> amountBased(cents(1, 5_000_000));
      case 1 ->
          new AmountBased(
              null,
              null,
              Stream.generate(() -> new AmountBased.Part("X", cents(1, 900_000), share()))
                  .limit(1 + random.nextInt(5))
                  .toList(),
              share(),
              cents(15, 60),
              rounding());
      case 2 -> new HoursBased(cents(1, 90_000), share(), null, rounding());
      case 3 ->
          new HoursBased(
              null,
              null,
              Stream.generate(() -> new HoursBased.Year(cents(0, 20_000), share()))
                  .limit(1 + random.nextInt(5))
                  .toList(),
              rounding());
      case 4 -> new StaffingBased(cents(1, 20), cents(20, 40), cents(1, 200), share(), rounding());
      case 5 ->
          new InvoiceBased(
              cents(1, 5_000_000), cents(0, 3_000_000), cents(100, 5000), cents(1, 10), rounding());
      case 6 ->
          new AmountBand(
              cents(1, 500_000),
              List.of(
                  new AmountBand.Band(cents(1, 9_000), cents(1, 200)),
                  new AmountBand.Band(cents(10_000, 90_000), cents(200, 300)),
                  new AmountBand.Band(cents(100_000, 900_000), cents(300, 400))),
              rounding());
      case 7 -> takeover(cents(1, 5_000_000));
      default -> new FixedVolume(cents(0, 5000), "reason", rounding());
    };
  }

  private AmountBased amountBased(BigDecimal amount) {
    return new AmountBased(amount, share(), null, share(), cents(15, 60), rounding());
  }

  private static AmountBased withAmount(AmountBased input, BigDecimal amount) {
    return new AmountBased(
        amount,
        input.labourShare(),
        null,
        input.effortRate(),
        input.hourlyLabourCost(),
        input.rounding());
  }

  private TakeoverWeighted takeover(BigDecimal amount) {
    return new TakeoverWeighted(
        amount,
        BigDecimal.valueOf(1 + random.nextInt(60)),
        cents(15, 60),
        cents(0, 1500),
        share(),
        rounding());
  }

  private static TakeoverWeighted withAmount(TakeoverWeighted input, BigDecimal amount) {
    return new TakeoverWeighted(
        amount,
        input.months(),
        input.referenceHourlyCost(),
        input.transferredMonthlyHours(),
        input.effortRate(),
        input.rounding());
  }

  /** With two decimals, or with none as often as people write it. */
  private BigDecimal cents(int from, int to) {
    BigDecimal whole = BigDecimal.valueOf(from + random.nextInt(to - from));
    return random.nextBoolean() ? whole : whole.add(BigDecimal.valueOf(random.nextInt(100), 2));
  }

  /** In whole percent, or with any number of decimals. */
  private BigDecimal share() {
    int decimals = random.nextBoolean() ? 2 : 2 + random.nextInt(5);
    return BigDecimal.valueOf(1 + random.nextInt((int) Math.pow(10, decimals)), decimals);
  }

  private Rounding rounding() {
    String[] steps = {"1", "1", "5", "7", "35", "0.5", "0.01", "0.07"};
    RoundingDirection[] directions = RoundingDirection.values();
    return new Rounding(
        new BigDecimal(steps[random.nextInt(steps.length)]),
        directions[random.nextInt(directions.length)]);
  }
}
