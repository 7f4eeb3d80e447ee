package insertionhours.calibration;

import static insertionhours.calibration.InputField.optional;
import static insertionhours.calibration.InputField.required;

import insertionhours.calibration.InputField.Kind;
import insertionhours.sizing.CalibrationMethod;
import insertionhours.sizing.RoundingDirection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the page of a method asks for.
 *
 * @param table null for none
 */
record MethodForm(List<InputField> fields, Table table) {
  static final String METHOD = "method";
  static final String TRADE = "trade";
  static final String LABOUR_SHARE = "labourShare";

  static final List<InputField> ROUNDING =
      List.of(optional("rounding.step", Kind.HOURS), optional("rounding.mode", Kind.ROUNDING));

  /** What usually holds, to be adapted; the hints of the fields say where it comes from. */
  static final Map<String, String> USUAL =
      Map.of(
          "effortRate", UsualFigures.EFFORT_RATE,
          "hourlyLabourCost", UsualFigures.HOURLY_LABOUR_COST,
          "weeklyHours", "35",
          "referenceHourlyCost", "25",
          "hoursPerStep", "1",
          "rounding.step", "1",
          "rounding.mode", RoundingDirection.HALF_UP.name());

  /** Rows that detail an amount, hours or a price list. */
  record Table(String name, List<InputField> columns) {
    static final int MOST_ROWS = 100;

    String cell(int row, InputField column) {
      return name + "[" + row + "]." + column.name();
    }
  }

  static MethodForm of(CalibrationMethod method) {
    return switch (method) {
      case AMOUNT_BASED ->
          new MethodForm(
              List.of(
                  optional(TRADE, Kind.TRADE),
                  required("amountExclTax", Kind.EUROS),
                  required(LABOUR_SHARE, Kind.PERCENT),
                  required("effortRate", Kind.PERCENT),
                  required("hourlyLabourCost", Kind.EUROS_PER_HOUR)),
              new Table(
                  "parts",
                  List.of(
                      required(TRADE, Kind.TRADE),
                      required("amountExclTax", Kind.EUROS),
                      required(LABOUR_SHARE, Kind.PERCENT))));
      case HOURS_BASED ->
          new MethodForm(
              List.of(required("totalHours", Kind.HOURS), required("effortRate", Kind.PERCENT)),
              new Table(
                  "years",
                  List.of(required("hours", Kind.HOURS), required("effortRate", Kind.PERCENT))));
      case STAFFING_BASED ->
          new MethodForm(
              List.of(
                  required("fullTimeEquivalents", Kind.COUNT),
                  required("weeklyHours", Kind.HOURS),
                  required("weeks", Kind.COUNT),
                  required("effortRate", Kind.PERCENT)),
              null);
      case INVOICE_BASED ->
          new MethodForm(
              List.of(
                  required("invoicedAmount", Kind.EUROS),
                  required("triggerAmount", Kind.EUROS),
                  required("stepAmount", Kind.EUROS),
                  required("hoursPerStep", Kind.HOURS)),
              null);
      case AMOUNT_BAND ->
          new MethodForm(
              List.of(required("amountExclTax", Kind.EUROS)),
              new Table(
                  "bands",
                  List.of(required("fromAmount", Kind.EUROS), required("hours", Kind.HOURS))));
      case TAKEOVER_WEIGHTED ->
          new MethodForm(
              List.of(
                  required("amountExclTax", Kind.EUROS),
                  required("months", Kind.COUNT),
                  required("referenceHourlyCost", Kind.EUROS_PER_HOUR),
                  required("transferredMonthlyHours", Kind.HOURS),
                  required("effortRate", Kind.PERCENT)),
              null);
      case FIXED_VOLUME ->
          new MethodForm(
              List.of(required("hours", Kind.HOURS), required("reason", Kind.TEXT)), null);
    };
  }

  /** Without those of the table. */
  Stream<InputField> allFields() {
    return Stream.concat(fields.stream(), ROUNDING.stream());
  }
}
