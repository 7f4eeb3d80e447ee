package insertionhours.frameworks;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.util.Locale;

/** Kept numbers as a person would type them into a form. */
final class Typed {
  private Typed() {}

  static String number(BigDecimal value, Locale locale) {
    if (value == null) {
      return null;
    }
    String plain = Amounts.plain(value).toPlainString();
    return locale.getLanguage().equals("fr") ? plain.replace('.', ',') : plain;
  }

  static String euros(EuroAmount amount, Locale locale) {
    return amount == null ? null : number(amount.value(), locale);
  }

  static String hours(Hours hours, Locale locale) {
    return hours == null ? null : number(hours.value(), locale);
  }
}
