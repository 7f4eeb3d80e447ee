package insertionhours.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as the API writes them, and in no other way. All of it throws {@link BadValue}. */
public final class StrictText {
  /** Years as a DATE column takes them. */
  private static final Pattern MONTH = Pattern.compile("[1-9]\\d{3}-\\d{2}");

  private static final Pattern DATE = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT =
      Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,19}");

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

  private StrictText() {}

  public static YearMonth month(String text) {
    return dated(text, MONTH, YearMonth::parse, "web.value.month");
  }

  public static LocalDate date(String text) {
    return dated(text, DATE, LocalDate::parse, "web.value.date");
  }

  public static Instant instant(String text) {
    return dated(text, INSTANT, Instant::parse, "web.value.instant");
  }

  public static Long wholeLong(String text) {
    try {
      return Long.valueOf(wholeNumber(text));
    } catch (NumberFormatException e) {
      throw new BadValue("web.value.tooLarge");
    }
  }

  public static Integer wholeInt(String text) {
    try {
      return Integer.valueOf(wholeNumber(text));
    } catch (NumberFormatException e) {
      throw new BadValue("web.value.tooLarge");
    }
  }

  public static BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new BadValue("web.value.number");
    }
    return new BigDecimal(text);
  }

  public static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadValue("web.value.yesOrNo");
    };
  }

  /** Characters that neither XML nor a spreadsheet can carry are refused at the door. */
  public static String text(String text) {
    boolean unfit = text.codePoints().anyMatch(StrictText::isUnfit);
    if (unfit) {
      throw new BadValue("web.value.characters");
    }
    return text;
  }

  public static Enum<?> constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .map(Enum.class::cast)
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new BadValue("web.value.oneOf", names(type)));
  }

  public static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }

  private static String wholeNumber(String text) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      throw new BadValue(text.matches("-?\\d+") ? "web.value.tooLarge" : "web.value.wholeNumber");
    }
    return text;
  }

  private static <T> T dated(
      String text, Pattern form, Function<String, T> reading, String expected) {
    if (form.matcher(text).matches()) {
      try {
        return reading.apply(text);
      } catch (DateTimeException e) {
        throw new BadValue(expected);
      }
    }
    throw new BadValue(expected);
  }

  private static boolean isUnfit(int character) {
    boolean control =
        character < ' ' && character != '\t' && character != '\n' && character != '\r';
    boolean halfOfAPair =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return control || halfOfAPair || character == 0xFFFE || character == 0xFFFF;
  }
}
