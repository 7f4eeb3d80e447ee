package insertionhours.calibration;

import insertionhours.forms.FormInput;
import insertionhours.sizing.CalibrationInput;
import insertionhours.sizing.CalibrationInput.AmountBand;
import insertionhours.sizing.CalibrationInput.AmountBased;
import insertionhours.sizing.CalibrationInput.FixedVolume;
import insertionhours.sizing.CalibrationInput.HoursBased;
import insertionhours.sizing.CalibrationInput.InvoiceBased;
import insertionhours.sizing.CalibrationInput.StaffingBased;
import insertionhours.sizing.CalibrationInput.TakeoverWeighted;
import insertionhours.sizing.Rounding;
import insertionhours.sizing.RoundingDirection;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads what was typed as the input of a method. */
public final class EntryReading {
  private final CalibrationEntry entry;
  private final FormInput typed;

  /**
   * @param typed notes what cannot be read
   */
  public EntryReading(CalibrationEntry entry, FormInput typed) {
    this.entry = entry;
    this.typed = typed;
  }

  public CalibrationInput input() {
    return switch (entry.method()) {
      case AMOUNT_BASED -> amountBased();
      case HOURS_BASED -> hoursBased();
      case STAFFING_BASED ->
          new StaffingBased(
              decimal("fullTimeEquivalents"),
              decimal("weeklyHours"),
              decimal("weeks"),
              percent("effortRate"),
              rounding());
      case INVOICE_BASED ->
          new InvoiceBased(
              decimal("invoicedAmount"),
              decimal("triggerAmount"),
              decimal("stepAmount"),
              decimal("hoursPerStep"),
              rounding());
      case AMOUNT_BAND ->
          new AmountBand(
              decimal("amountExclTax"),
              rows(at -> new AmountBand.Band(decimal(at + "fromAmount"), decimal(at + "hours"))),
              rounding());
      case TAKEOVER_WEIGHTED ->
          new TakeoverWeighted(
              decimal("amountExclTax"),
              decimal("months"),
              decimal("referenceHourlyCost"),
              decimal("transferredMonthlyHours"),
              percent("effortRate"),
              rounding());
      case FIXED_VOLUME -> new FixedVolume(decimal("hours"), typed.text("reason"), rounding());
    };
  }

  /** With parts and no amount, a labour share of the whole lot that stands there means nothing. */
  private AmountBased amountBased() {
    List<AmountBased.Part> parts = rows(this::part);
    boolean detailed = !parts.isEmpty() && entry.isBlank("amountExclTax");
    return new AmountBased(
        decimal("amountExclTax"),
        detailed ? null : percent(MethodForm.LABOUR_SHARE),
        parts,
        percent("effortRate"),
        decimal("hourlyLabourCost"),
        rounding());
  }

  private AmountBased.Part part(String at) {
    return new AmountBased.Part(
        typed.text(at + MethodForm.TRADE),
        decimal(at + "amountExclTax"),
        percent(at + MethodForm.LABOUR_SHARE));
  }

  /** With years and no total, a rate of the whole contract that stands there means nothing. */
  private HoursBased hoursBased() {
    List<HoursBased.Year> years =
        rows(at -> new HoursBased.Year(decimal(at + "hours"), percent(at + "effortRate")));
    boolean detailed = !years.isEmpty() && entry.isBlank("totalHours");
    return new HoursBased(
        decimal("totalHours"), detailed ? null : percent("effortRate"), years, rounding());
  }

  private Rounding rounding() {
    return new Rounding(
        decimal("rounding.step"), typed.choice("rounding.mode", RoundingDirection.class));
  }

  private <T> List<T> rows(Function<String, T> reading) {
    String name = entry.form().table().name();
    return IntStream.range(0, entry.rows())
        .mapToObj(row -> reading.apply(name + "[" + row + "]."))
        .toList();
  }

  private BigDecimal decimal(String name) {
    return typed.decimal(name);
  }

  private BigDecimal percent(String name) {
    return typed.percent(name);
  }
}
