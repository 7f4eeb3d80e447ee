package insertionhours.texts;

import com.ibm.icu.text.MessageFormat;
import insertionhours.measure.AchievementRate;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The texts of one language, from one bundle a room. Patterns are ICU's: {@code {0}}, {@code {0,
 * plural, one {# relevé} other {# relevés}}}; quantities, dates and enums are put in the reader's
 * manner.
 */
public final class Messages {
  public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

  static final List<String> ROOMS =
      List.of(
          "layout",
          "web",
          "requests",
          "audit",
          "communes",
          "organisations",
          "accounts",
          "contracts",
          "counting",
          "terms",
          "programme",
          "obligations",
          "journal",
          "beneficiaries",
          "assignments",
          "eligibility",
          "calibration",
          "sizinggrid",
          "hours",
          "awaited",
          "alerts",
          "turns",
          "erasure",
          "evidence",
          "exits",
          "frameworks",
          "tenderfile",
          "declaring",
          "acceptance",
          "reminders",
          "validation",
          "samples",
          "monthgrid",
          "portfolio",
          "reports",
          "profiles",
          "dashboard",
          "help");

  private static final Map<Locale, Messages> ALL =
      Map.of(
          Locale.FRENCH, new Messages(Locale.FRENCH), Locale.ENGLISH, new Messages(Locale.ENGLISH));

  private final Locale locale;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Object> tree = new LinkedHashMap<>();

  private Messages(Locale locale) {
    this.locale = locale;
    ROOMS.forEach(this::load);
    texts.forEach(this::plant);
  }

  /** French unless English is asked for. */
  public static Messages in(Locale locale) {
    return ALL.getOrDefault(new Locale(locale.getLanguage()), ALL.get(Locale.FRENCH));
  }

  public Locale locale() {
    return locale;
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The keys of this language, in order. */
  public List<String> keys() {
    return List.copyOf(texts.keySet());
  }

  /**
   * @throws IllegalArgumentException if there is no such text
   */
  public String text(String key, Object... arguments) {
    String pattern = texts.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text " + key + " in " + locale);
    }
    Object[] worded = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      worded[i] = worded(arguments[i]);
    }
    return new MessageFormat(pattern, locale).format(worded);
  }

  /** The label of a constant: {@code label.LotStatus.RUNNING}. */
  public String label(Enum<?> constant) {
    return text("label." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** The texts as templates read them: {@code {{t.contracts.lot.title}}}. */
  public Map<String, Object> tree() {
    return tree;
  }

  private Object worded(Object argument) {
    Formats formats = Formats.in(locale);
    if (argument instanceof Hours hours) {
      return formats.hours(hours);
    } else if (argument instanceof EuroAmount amount) {
      return formats.euros(amount);
    } else if (argument instanceof AchievementRate rate) {
      return formats.percent(rate);
    } else if (argument instanceof BigDecimal number) {
      return formats.number(number);
    } else if (argument instanceof LocalDate date) {
      return formats.date(date);
    } else if (argument instanceof YearMonth month) {
      return formats.month(month);
    } else if (argument instanceof Instant instant) {
      return formats.instant(instant);
    } else if (argument instanceof Enum<?> constant) {
      return label(constant);
    }
    return argument;
  }

  private void load(String room) {
    String name = "/messages/" + room + "_" + locale.getLanguage() + ".properties";
    try (InputStream stream = Messages.class.getResourceAsStream(name);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      properties.forEach((key, text) -> texts.put((String) key, typeset((String) text)));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** French sets spaces in numbers, before high punctuation and units, where no line may break. */
  private String typeset(String text) {
    return locale.equals(Locale.FRENCH)
        ? text.replaceAll(" (?=[:;!?%»€])|(?<=«) |(?<=\\d) (?=h\\b)", "\u00a0")
            .replaceAll("(?<=\\d) (?=\\d{3}\\b)", String.valueOf(Formats.NARROW_NO_BREAK))
        : text;
  }

  @SuppressWarnings("unchecked")
  private void plant(String key, String pattern) {
    String[] path = key.split("\\.");
    Map<String, Object> branch = tree;
    for (int i = 0; i < path.length - 1; i++) {
      Object next = branch.computeIfAbsent(path[i], name -> new LinkedHashMap<String, Object>());
      if (!(next instanceof Map)) {
        throw new IllegalStateException("the text " + key + " hangs below another text");
      }
      branch = (Map<String, Object>) next;
    }
    boolean plain = !pattern.contains("{") && !pattern.contains("''");
    branch.put(path[path.length - 1], plain ? pattern : new MessageFormat(pattern).toPattern());
  }
}
