package insertionhours.sizing;

import insertionhours.sizing.CalibrationInput.AmountBand;
import insertionhours.sizing.CalibrationInput.AmountBased;
import insertionhours.sizing.CalibrationInput.FixedVolume;
import insertionhours.sizing.CalibrationInput.HoursBased;
import insertionhours.sizing.CalibrationInput.InvoiceBased;
import insertionhours.sizing.CalibrationInput.StaffingBased;
import insertionhours.sizing.CalibrationInput.TakeoverWeighted;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Inputs of each method from figures as one would say them. */
public final class ACalibrationInput {
  private ACalibrationInput() {}

  public static BigDecimal decimal(String value) {
    return new BigDecimal(value);
  }

  public static Rounding to(String step, RoundingDirection direction) {
    return new Rounding(decimal(step), direction);
  }

  public static AmountBased amount(String amount, String share, String rate, String cost) {
    return amount(amount, share, rate, cost, null);
  }

  public static AmountBased amount(
      String amount, String share, String rate, String cost, Rounding rounding) {
    return new AmountBased(
        decimal(amount), decimal(share), null, decimal(rate), decimal(cost), rounding);
  }

  public static AmountBased parts(String rate, String cost, AmountBased.Part... parts) {
    return new AmountBased(null, null, List.of(parts), decimal(rate), decimal(cost), null);
  }

  public static AmountBased.Part part(String trade, String amount, String share) {
    return new AmountBased.Part(trade, decimal(amount), decimal(share));
  }

  public static HoursBased hours(String hours, String rate) {
    return new HoursBased(decimal(hours), decimal(rate), null, null);
  }

  public static HoursBased years(String hours, String... rates) {
    return new HoursBased(
        null,
        null,
        Stream.of(rates).map(rate -> new HoursBased.Year(decimal(hours), decimal(rate))).toList(),
        null);
  }

  public static StaffingBased staff(String people, String weeklyHours, String weeks, String rate) {
    return new StaffingBased(
        decimal(people), decimal(weeklyHours), decimal(weeks), decimal(rate), null);
  }

  public static InvoiceBased invoiced(String invoiced, String trigger, String step, String hours) {
    return new InvoiceBased(
        decimal(invoiced), decimal(trigger), decimal(step), decimal(hours), null);
  }

  public static AmountBand band(String amount, AmountBand.Band... bands) {
    return new AmountBand(decimal(amount), List.of(bands), null);
  }

  public static AmountBand.Band from(String amount, String hours) {
    return new AmountBand.Band(decimal(amount), decimal(hours));
  }

  public static TakeoverWeighted takeover(
      String amount, String months, String cost, String transferred, String rate) {
    return new TakeoverWeighted(
        decimal(amount), decimal(months), decimal(cost), decimal(transferred), decimal(rate), null);
  }

  public static FixedVolume fixed(String hours, Rounding rounding) {
    return new FixedVolume(decimal(hours), "négocié", rounding);
  }

  public static CalibrationResult sized(CalibrationInput input) {
    return CalibrationCalculator.size(input, SizingContext.none());
  }
}
