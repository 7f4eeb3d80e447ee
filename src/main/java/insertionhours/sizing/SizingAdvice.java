package insertionhours.sizing;

import insertionhours.measure.Hours;
import insertionhours.sizing.CalibrationInput.AmountBased;
import insertionhours.sizing.CalibrationInput.AmountBased.Part;
import insertionhours.sizing.CalibrationInput.StaffingBased;
import insertionhours.sizing.CalibrationInput.TakeoverWeighted;
import insertionhours.sizing.CalibrationResult.Advice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What to think about before keeping a calibration; none of it blocks. */
final class SizingAdvice {
  /** Under this volume the cleaning branch advises no clause. */
  static final Hours TAKEOVER_FLOOR = Hours.of(150);

  private static final int SHORTEST_MONTHS = 3;
  private static final BigDecimal SHORTEST_WEEKS = BigDecimal.valueOf(13);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private SizingAdvice() {}

  static List<Advice> of(
      CalibrationInput input, SizingContext context, Fraction unrounded, Hours hours) {
    List<Advice> advice = new ArrayList<>();
    if (input instanceof AmountBased amountBased && labourIsUnderHalf(amountBased)) {
      advice.add(advice(AdviceCode.LABOUR_SHARE_UNDER_HALF));
    }
    if (input instanceof TakeoverWeighted && unrounded.signum() == 0) {
      advice.add(advice(AdviceCode.TAKEOVER_ABSORBS));
    } else {
      if (input instanceof TakeoverWeighted && TAKEOVER_FLOOR.isMoreThan(hours)) {
        advice.add(advice(AdviceCode.UNDER_TAKEOVER_FLOOR, TAKEOVER_FLOOR));
      }
      if (context.floor().isMoreThan(hours)) {
        advice.add(advice(AdviceCode.UNDER_FLOOR, context.floor()));
      }
    }
    if (isShort(input) || context.isShorterThanMonths(SHORTEST_MONTHS)) {
      advice.add(advice(AdviceCode.SHORT_CONTRACT));
    }
    return advice;
  }

  private static boolean labourIsUnderHalf(AmountBased input) {
    if (input.parts().isEmpty()) {
      return input.labourShare().compareTo(HALF) < 0;
    }
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal labour = BigDecimal.ZERO;
    for (Part part : input.parts()) {
      amount = amount.add(part.amountExclTax());
      labour = labour.add(part.amountExclTax().multiply(part.labourShare()));
    }
    return labour.compareTo(amount.multiply(HALF)) < 0;
  }

  private static boolean isShort(CalibrationInput input) {
    if (input instanceof TakeoverWeighted takeover) {
      return takeover.months().compareTo(BigDecimal.valueOf(SHORTEST_MONTHS)) < 0;
    }
    return input instanceof StaffingBased staffing
        && staffing.weeks().compareTo(SHORTEST_WEEKS) < 0;
  }

  private static Advice advice(AdviceCode code, Hours... limits) {
    return new Advice(
        code,
        Stream.of(limits).<Object>map(limit -> Working.hours(limit.value()).shown()).toList());
  }
}
