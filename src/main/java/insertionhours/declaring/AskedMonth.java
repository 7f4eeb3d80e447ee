package insertionhours.declaring;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * The month that an address or form is about. What cannot be understood is left out.
 *
 * @param corrects the accepted line to be corrected, null for none
 * @param refused whether to begin with what was refused
 * @param again the refused line to be declared again, null for none
 */
record AskedMonth(
    Long enterpriseId,
    YearMonth month,
    boolean supplement,
    Long corrects,
    boolean refused,
    Long again) {
  /** Where a browser has no field for months: 05/2026. */
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("M/uuuu");

  static AskedMonth of(MultivaluedMap<String, String> asked) {
    return new AskedMonth(
        id(asked.getFirst("enterpriseId")),
        month(asked.getFirst("month")),
        "true".equals(asked.getFirst("supplement")),
        id(asked.getFirst("corrects")),
        "true".equals(asked.getFirst("refused")),
        id(asked.getFirst("again")));
  }

  /** The line that is asked for, as an address says it; empty for none. */
  String line() {
    if (corrects != null) {
      return "?corrects=" + corrects;
    }
    return again == null ? "" : "?again=" + again;
  }

  static Long id(String text) {
    return text != null && text.strip().matches("\\d{1,18}") ? Long.valueOf(text.strip()) : null;
  }

  static YearMonth month(String text) {
    try {
      if (text == null) {
        return null;
      }
      return text.contains("/")
          ? YearMonth.parse(text.strip(), TYPED)
          : YearMonth.parse(text.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
