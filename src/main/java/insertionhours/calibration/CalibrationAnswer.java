package insertionhours.calibration;

import insertionhours.measure.Hours;
import insertionhours.sizing.AdviceCode;
import insertionhours.sizing.CalibrationMethod;
import java.math.BigDecimal;
import java.util.List;

/** A calibration in the reader's language, as the API and the pages give it. */
public record CalibrationAnswer(
    CalibrationMethod method,
    BigDecimal unroundedHours,
    Hours hours,
    List<Step> steps,
    List<Advice> advice) {
  public CalibrationAnswer {
    steps = List.copyOf(steps);
    advice = List.copyOf(advice);
  }

  /** One line of arithmetic: a sentence with the numbers in it, and its result. */
  public record Step(String label, BigDecimal value, String unit) {}

  /** Something to think about. */
  public record Advice(AdviceCode code, String message) {}
}
