package insertionhours.texts;

import insertionhours.measure.AchievementRate;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.measure.ParisTime;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Numbers and dates in the reader's manner; units and per cent signs never break away. */
public final class Formats {
  public static final char NO_BREAK = '\u00a0';
  public static final char NARROW_NO_BREAK = '\u202f';

  private static final Map<String, Formats> ALL =
      Map.of("fr", new Formats(Locale.FRENCH), "en", new Formats(Locale.ENGLISH));

  private final boolean french;
  private final DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
  private final DateTimeFormatter dates;
  private final DateTimeFormatter months;
  private final DateTimeFormatter instants;

  private Formats(Locale locale) {
    french = locale.equals(Locale.FRENCH);
    symbols.setGroupingSeparator(french ? NARROW_NO_BREAK : ',');
    symbols.setDecimalSeparator(french ? ',' : '.');
    dates = DateTimeFormatter.ofPattern(french ? "dd/MM/yyyy" : "d MMMM yyyy", locale);
    months = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
    instants =
        DateTimeFormatter.ofPattern(
                french ? "dd/MM/yyyy 'à' HH:mm" : "d MMMM yyyy 'at' HH:mm", locale)
            .withZone(ParisTime.ZONE);
  }

  public static Formats in(Locale locale) {
    return ALL.getOrDefault(locale.getLanguage(), ALL.get("fr"));
  }

  /** Up to six decimals, thousands set apart. */
  public String number(BigDecimal number) {
    return new DecimalFormat("#,##0.######", symbols).format(number);
  }

  public String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /** Without unit, for a column whose heading carries it. */
  public String bare(Hours hours) {
    return number(hours.value());
  }

  public String hours(Hours hours) {
    return bare(hours) + NO_BREAK + "h";
  }

  public String euros(EuroAmount amount) {
    boolean whole = amount.value().stripTrailingZeros().scale() <= 0;
    String number = new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(amount.value());
    return french ? number + NO_BREAK + "€" : "€" + number;
  }

  /** One decimal: 149,3 %. */
  public String percent(AchievementRate rate) {
    return percent(rate.percent(), "#,##0.0");
  }

  /** A fraction in per cent with the decimals that it needs: 0.05 is 5 %. */
  public String share(BigDecimal fraction) {
    return percent(fraction.movePointRight(2), "#,##0.####");
  }

  private String percent(BigDecimal hundredths, String pattern) {
    String number = new DecimalFormat(pattern, symbols).format(hundredths);
    return french ? number + NO_BREAK + "%" : number + "%";
  }

  public String date(LocalDate date) {
    return dates.format(date);
  }

  public String month(YearMonth month) {
    return months.format(month);
  }

  /** With the word that binds it to what is of it: "de mai 2026", "d'octobre 2026". */
  public String ofMonth(YearMonth month) {
    String name = month(month);
    if (!french) {
      return "of " + name;
    }
    return ("ao".indexOf(name.charAt(0)) >= 0 ? "d'" : "de ") + name;
  }

  /** The day and time in Paris. */
  public String instant(Instant instant) {
    return instants.format(instant);
  }
}
