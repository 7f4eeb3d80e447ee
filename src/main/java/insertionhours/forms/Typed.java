package insertionhours.forms;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.util.Locale;

/** Kept numbers as a person would type them into a form: no units, no thousands set apart. */
public final class Typed {
  private Typed() {}

  public static String number(BigDecimal value, Locale locale) {
    if (value == null) {
      return null;
    }
    String plain = plain(value).toPlainString();
    return locale.getLanguage().equals("fr") ? plain.replace('.', ',') : plain;
  }

  public static String hours(Hours hours, Locale locale) {
    return hours == null ? null : number(hours.value(), locale);
  }

  public static String euros(EuroAmount amount, Locale locale) {
    return amount == null ? null : number(amount.value(), locale);
  }

  /** A fraction in per cent, as {@code FormInput.percent} reads it: 0.05 is 5, 0.005 is 0.5 %. */
  public static String percent(BigDecimal fraction, Locale locale) {
    if (fraction == null) {
      return null;
    }
    BigDecimal hundredths = fraction.movePointRight(2);
    return number(hundredths, locale) + (hundredths.compareTo(BigDecimal.ONE) < 0 ? " %" : "");
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
