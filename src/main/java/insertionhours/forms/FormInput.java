package insertionhours.forms;

import insertionhours.texts.Messages;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed into a form, read in the manner of the page: decimal comma, spaces in
 * thousands, dates with or without slashes. What cannot be read is {@code null} and noted as an
 * error of its field.
 */
public final class FormInput {
  private static final DateTimeFormatter FRENCH_DATE =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter FRENCH_MONTH = DateTimeFormatter.ofPattern("M/yyyy");
  private static final Pattern CLOCK_HOURS =
      Pattern.compile("(\\d{1,4})\\s?[hH:]\\s?([0-5]\\d)\\s?(?:min)?");
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_DIGITS = 12;

  private final MultivaluedMap<String, String> values;
  private final List<FormErrors.FormError> unreadable = new ArrayList<>();
  private final Set<String> percents = new HashSet<>();

  public FormInput(MultivaluedMap<String, String> values) {
    this.values = values;
  }

  /** As typed, "" when nothing was. */
  public String raw(String name) {
    String value = values.getFirst(name);
    return value == null ? "" : value;
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Without spaces around it, null when blank. */
  public String text(String name) {
    String value = raw(name).strip();
    return value.isEmpty() ? null : value;
  }

  public boolean ticked(String name) {
    return text(name) != null;
  }

  public BigDecimal decimal(String name) {
    return read(name, "web.form.number", FormInput::number);
  }

  /** Hours in decimals; "7h30" too, where its minutes make whole hundredths of an hour. */
  public BigDecimal hours(String name) {
    BigDecimal hours = read(name, "web.form.hours", FormInput::hoursOf);
    if (hours != null && hours.scale() > 2) {
      // "1.200" may be meant as one thousand two hundred.
      unreadable.add(new FormErrors.FormError(name, "web.constraint.Cents"));
      return null;
    }
    return hours;
  }

  /** A share typed in per cent: 5 is 0.05. Below 1 only with its sign: 0.4 is meant as 40 %. */
  public BigDecimal percent(String name) {
    percents.add(name);
    return read(name, "web.form.percent", FormInput::share);
  }

  public Integer whole(String name) {
    return read(name, "web.form.whole", text -> number(text).intValueExact());
  }

  public Long id(String name) {
    return read(name, "web.form.choice", Long::valueOf);
  }

  public LocalDate date(String name) {
    return read(
        name,
        "web.form.date",
        text -> text.contains("/") ? LocalDate.parse(text, FRENCH_DATE) : LocalDate.parse(text));
  }

  public YearMonth month(String name) {
    return read(
        name,
        "web.form.month",
        text -> text.contains("/") ? YearMonth.parse(text, FRENCH_MONTH) : YearMonth.parse(text));
  }

  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    return read(name, "web.form.choice", text -> Enum.valueOf(type, text));
  }

  /** Bounds of a fraction, in the manner in which it was typed. */
  public FormErrors.FormError inPercent(FormErrors.FormError error, Messages messages) {
    return percents.contains(error.field()) && text(error.field()) != null
        ? new FormErrors.FormError(error.field(), messages.text("web.form.percentRange"))
        : error;
  }

  /** What could not be read. */
  public FormErrors errors(Messages messages) {
    return unreadable.stream()
        .map(error -> new FormErrors.FormError(error.field(), messages.text(error.message())))
        .collect(FormErrors.collector());
  }

  private <T> T read(String name, String message, Function<String, T> reading) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
      unreadable.add(new FormErrors.FormError(name, message));
      return null;
    }
  }

  private static BigDecimal share(String text) {
    BigDecimal typed = number(text.replace("%", ""));
    if (!text.contains("%") && typed.signum() > 0 && typed.compareTo(BigDecimal.ONE) < 0) {
      throw new NumberFormatException(text);
    }
    return typed.movePointLeft(2);
  }

  private static BigDecimal hoursOf(String text) {
    Matcher clock = CLOCK_HOURS.matcher(text);
    return clock.matches()
        ? new BigDecimal(clock.group(1))
            .add(new BigDecimal(clock.group(2)).divide(MINUTES, 2, RoundingMode.UNNECESSARY))
        : number(text);
  }

  private static BigDecimal number(String text) {
    String plain = text.replaceAll("[\\s\u00a0\u202f]|€|h$", "").replace(',', '.');
    if (plain.length() > LONGEST_NUMBER || !plain.matches("-?\\d+(\\.\\d*)?|-?\\.\\d+")) {
      throw new NumberFormatException(plain);
    }
    BigDecimal number = new BigDecimal(plain);
    if (number.precision() - number.scale() > MOST_DIGITS) {
      throw new NumberFormatException(plain);
    }
    return number;
  }
}
