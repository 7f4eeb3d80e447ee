package insertionhours.listing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text looked for inside others, as {@code LIKE … ESCAPE '!'} takes it. LIKE compares by the
 * column's collation, so that "generale" finds "Générale"; LOCATE compares byte lengths and does
 * not.
 */
public final class SearchPattern {
  private SearchPattern() {}

  /** Whether one of the texts, null or not, has what is looked for in it, as SQL would compare. */
  public static boolean isIn(String search, String... texts) {
    return Arrays.stream(texts)
        .anyMatch(text -> text != null && plain(text).contains(plain(search)));
  }

  /** Without accents and capitals. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * The same of a number that people type with spaces between its digits.
   *
   * @return null for a text that is no number of three digits or more
   */
  public static String ofDigits(String text) {
    String digits = text == null ? "" : text.replaceAll("[\\s\u00a0\u202f]", "");
    return digits.matches("\\d{3,}") ? containing(digits) : null;
  }

  /**
   * @param text null for none
   */
  public static String containing(String text) {
    return text == null ? null : "%" + text.replaceAll("[!%_]", "!$0") + "%";
  }
}
