package insertionhours.calibration;

import insertionhours.sizing.CalibrationResult;
import insertionhours.sizing.CalibrationResult.Quantity;
import insertionhours.sizing.CalibrationResult.Sum;
import insertionhours.sizing.CalibrationResult.Trade;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts the steps and the advice of a calibration into the words and numbers of a reader. */
public final class CalibrationTexts {
  private final QuantityFormat format;
  private final StepWording wording;

  public CalibrationTexts(Locale locale, StepWording wording) {
    this.format = new QuantityFormat(locale);
    this.wording = wording;
  }

  public CalibrationAnswer answer(CalibrationResult result) {
    return new CalibrationAnswer(
        result.method(),
        result.unroundedHours(),
        result.hours(),
        result.steps().stream().map(this::step).toList(),
        result.advice().stream().map(this::advice).toList());
  }

  private CalibrationAnswer.Step step(CalibrationResult.Step step) {
    return new CalibrationAnswer.Step(
        text(step.key(), step.arguments()), step.value(), step.unit().symbol());
  }

  private CalibrationAnswer.Advice advice(CalibrationResult.Advice advice) {
    return new CalibrationAnswer.Advice(
        advice.code(), text("calibration.advice." + advice.code(), advice.arguments()));
  }

  private String text(String key, List<Object> arguments) {
    return wording.text(key, arguments.stream().map(this::argument).toArray());
  }

  private Object argument(Object argument) {
    if (argument instanceof Quantity quantity) {
      return format.format(quantity);
    }
    if (argument instanceof Sum sum) {
      return sum.terms().stream().map(format::format).collect(Collectors.joining(" + "));
    }
    return argument instanceof Trade trade ? wording.trade(trade.code()) : argument;
  }
}
