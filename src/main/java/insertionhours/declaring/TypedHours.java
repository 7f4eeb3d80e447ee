package insertionhours.declaring;

import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.util.Locale;

/** Kept hours as a person would type them: no unit, no thousands set apart. */
public final class TypedHours {
  private TypedHours() {}

  public static String of(Hours hours, Locale locale) {
    String plain = hours.toString();
    return locale.getLanguage().equals("fr") ? plain.replace('.', ',') : plain;
  }

  static String of(BigDecimal hours, Locale locale) {
    return of(new Hours(hours), locale);
  }
}
