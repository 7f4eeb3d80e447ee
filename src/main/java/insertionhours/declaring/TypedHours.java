package insertionhours.declaring;

import insertionhours.measure.Hours;
import insertionhours.texts.Formats;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;

/** Kept hours as a person would type them: no unit, no thousands set apart. */
public final class TypedHours {
  private TypedHours() {}

  public static String of(Hours hours, Locale locale) {
    String plain = hours.toString();
    return locale.getLanguage().equals("fr") ? plain.replace('.', ',') : plain;
  }

  /** The sum of what is typed so far, "…" where it is no number of hours. */
  public static String total(Stream<BigDecimal> typed, Formats formats) {
    BigDecimal sum = typed.reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean sensible = sum.signum() >= 0 && sum.stripTrailingZeros().scale() <= 2;
    return sensible ? formats.hours(new Hours(sum)) : "…";
  }

  static String of(BigDecimal hours, Locale locale) {
    return of(new Hours(hours), locale);
  }
}
