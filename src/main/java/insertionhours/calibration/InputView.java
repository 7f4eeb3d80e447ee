package insertionhours.calibration;

import insertionhours.calibration.InputField.Kind;
import insertionhours.contracts.Trade;
import insertionhours.forms.FormField;
import insertionhours.sizing.RoundingDirection;
import insertionhours.web.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A field with the unit that stands beside it.
 *
 * @param unit null for none
 */
public record InputView(FormField field, String unit) {

  /** Makes the fields of one variant. */
  static final class Maker {
    private final PageContext page;
    private final String prefix;
    private final List<Trade> trades;
    private final CalibrationEntry entry;
    private final ErrorsShown errors;

    Maker(
        PageContext page,
        String prefix,
        List<Trade> trades,
        CalibrationEntry entry,
        ErrorsShown errors) {
      this.page = page;
      this.prefix = prefix;
      this.trades = trades;
      this.entry = entry;
      this.errors = errors;
    }

    /** With the label and hint of its name. */
    InputView input(InputField field) {
      String hint = "calibration.hint." + field.name();
      return input(
          field,
          field.name(),
          page.text("calibration.form." + field.name()),
          page.messages().has(hint) ? page.text(hint) : null);
    }

    InputView cell(MethodForm.Table table, int row, InputField column) {
      return input(
          column,
          table.cell(row, column),
          page.text(
              "calibration.cell",
              page.text("calibration.column." + table.name() + "." + column.name()),
              row + 1),
          null);
    }

    private InputView input(InputField field, String name, String label, String hint) {
      return new InputView(
          new FormField(
              kind(field.kind()),
              prefix + name,
              label,
              hint,
              entry.value(name),
              field.required(),
              errors.at(name),
              options(field.kind(), entry.value(name)),
              null),
          field.kind().unit());
    }

    private static String kind(Kind kind) {
      return kind.isDecimal() ? "decimal" : kind == Kind.TEXT ? "textarea" : "select";
    }

    private List<FormField.Option> options(Kind kind, String value) {
      List<FormField.Option> options = new ArrayList<>();
      if (kind == Kind.TRADE) {
        options.add(
            new FormField.Option("", page.text("calibration.form.noTrade"), value.isBlank()));
        trades.forEach(trade -> options.add(option(trade.code(), trade.label(locale()), value)));
      } else if (kind == Kind.ROUNDING) {
        for (RoundingDirection direction : RoundingDirection.values()) {
          options.add(option(direction.name(), page.messages().label(direction), value));
        }
      }
      return options;
    }

    private Locale locale() {
      return page.messages().locale();
    }

    private static FormField.Option option(String code, String label, String value) {
      return new FormField.Option(code, label, code.equals(value));
    }
  }

  /** Which errors a page shows at its fields. */
  interface ErrorsShown {
    /** Null when the field is as it should be. */
    String at(String name);
  }
}
