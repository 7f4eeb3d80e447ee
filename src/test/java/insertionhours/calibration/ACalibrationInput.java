package insertionhours.calibration;

import insertionhours.calibration.CalibrationInput.AmountBand;
import insertionhours.calibration.CalibrationInput.AmountBased;
import insertionhours.calibration.CalibrationInput.FixedVolume;
import insertionhours.calibration.CalibrationInput.HoursBased;
import insertionhours.calibration.CalibrationInput.InvoiceBased;
import insertionhours.calibration.CalibrationInput.StaffingBased;
import insertionhours.calibration.CalibrationInput.TakeoverWeighted;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Inputs of each method from figures as one would say them. */
final class ACalibrationInput {
  private ACalibrationInput() {}

  static BigDecimal decimal(String value) {
    return new BigDecimal(value);
  }

  static Rounding to(String step, RoundingDirection direction) {
    return new Rounding(decimal(step), direction);
  }

  static AmountBased amount(String amount, String share, String rate, String cost) {
    return amount(amount, share, rate, cost, null);
  }

  static AmountBased amount(
      String amount, String share, String rate, String cost, Rounding rounding) {
    return new AmountBased(
        decimal(amount), decimal(share), null, decimal(rate), decimal(cost), rounding);
  }

  static AmountBased parts(String rate, String cost, AmountBased.Part... parts) {
    return new AmountBased(null, null, List.of(parts), decimal(rate), decimal(cost), null);
  }

  static AmountBased.Part part(String trade, String amount, String share) {
    return new AmountBased.Part(trade, decimal(amount), decimal(share));
  }

  static HoursBased hours(String hours, String rate) {
    return new HoursBased(decimal(hours), decimal(rate), null, null);
  }

  static HoursBased years(String hours, String... rates) {
    return new HoursBased(
        null,
        null,
        Stream.of(rates).map(rate -> new HoursBased.Year(decimal(hours), decimal(rate))).toList(),
        null);
  }

  static StaffingBased staff(String people, String weeklyHours, String weeks, String rate) {
    return new StaffingBased(
        decimal(people), decimal(weeklyHours), decimal(weeks), decimal(rate), null);
  }

  static InvoiceBased invoiced(String invoiced, String trigger, String step, String hours) {
    return new InvoiceBased(
        decimal(invoiced), decimal(trigger), decimal(step), decimal(hours), null);
  }

  static AmountBand band(String amount, AmountBand.Band... bands) {
    return new AmountBand(decimal(amount), List.of(bands), null);
  }

  static AmountBand.Band from(String amount, String hours) {
    return new AmountBand.Band(decimal(amount), decimal(hours));
  }

  static TakeoverWeighted takeover(
      String amount, String months, String cost, String transferred, String rate) {
    return new TakeoverWeighted(
        decimal(amount), decimal(months), decimal(cost), decimal(transferred), decimal(rate), null);
  }

  static FixedVolume fixed(String hours, Rounding rounding) {
    return new FixedVolume(decimal(hours), "négocié", rounding);
  }

  static CalibrationResult sized(CalibrationInput input) {
    return CalibrationCalculator.size(input, SizingContext.none());
  }
}
