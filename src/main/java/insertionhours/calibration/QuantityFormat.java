package insertionhours.calibration;

import insertionhours.sizing.CalibrationResult.Quantity;
import insertionhours.sizing.Fraction;
import insertionhours.sizing.StepUnit;
import java.text.NumberFormat;
import java.util.Locale;

/** Quantities in the manner of a reader: {@code 720 000 €} or {@code €720,000}, never broken. */
final class QuantityFormat {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private final Locale locale;
  private final boolean french;

  QuantityFormat(Locale locale) {
    this.locale = locale;
    this.french = Locale.FRENCH.getLanguage().equals(locale.getLanguage());
  }

  String format(Quantity quantity) {
    String number = number(quantity);
    String symbol = quantity.unit().symbol();
    return switch (quantity.unit()) {
      case EURO, EURO_PER_HOUR ->
          french ? number + NO_BREAK_SPACE + symbol : english(number, symbol);
      case PERCENT -> french ? number + NO_BREAK_SPACE + symbol : number + symbol;
      case HOURS -> number + NO_BREAK_SPACE + symbol;
      case COUNT -> number;
    };
  }

  /** The currency comes before the digits: -€36/h. */
  private static String english(String number, String symbol) {
    String sign = number.startsWith("-") ? "-" : "";
    return sign + symbol.charAt(0) + number.substring(sign.length()) + symbol.substring(1);
  }

  /** Cents are written in full: 0.50 and not 0.5. */
  private String number(Quantity quantity) {
    boolean money = quantity.unit() == StepUnit.EURO || quantity.unit() == StepUnit.EURO_PER_HOUR;
    boolean whole = quantity.value().stripTrailingZeros().scale() <= 0;
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Fraction.SHOWN_DECIMALS);
    format.setMinimumFractionDigits(money && !whole ? 2 : 0);
    return format.format(quantity.value());
  }
}
