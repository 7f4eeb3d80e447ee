package insertionhours.evidence;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds French social-security numbers (NIR) in a text: sex, year and month of birth, department
 * (or 2A, 2B), commune, order, and perhaps the key; in one piece, or with spaces, dots, hyphens or
 * slashes between these groups. With a key, only if the key is right. Source of the shape, of the
 * months beyond 12 (date of birth not known in full) and of the key: INSEE, répertoire national
 * d'identification des personnes physiques.
 */
final class SocialSecurityNumbers {
  private static final String GAP = "(?:[ \\t]?[./_\u00b7-][ \\t]?|[ \\t]{1,2})";

  /** Not within a longer number, a decimal fraction, an IBAN or a reference. */
  private static final String START = "(?:(?<![0-9A-Z])(?<![0-9][.,])|(?<=NIR)|(?<=INSEE)|(?<=SS))";

  private static final String[] GROUPS = {
    "([1278])",
    "(\\d\\d)",
    "(0[1-9]|1[0-2]|[23]\\d|4[0-2]|[5-9]\\d)",
    "(0[1-9]|[1-9]\\d|2[ABab])",
    "((?!000)\\d{3})",
    "((?!000)\\d{3})"
  };

  private static final int MONTH = 3;
  private static final int LAST = 6;
  private static final int KEY = 7;
  private static final int KEYS = 97;

  private static final List<Pattern> WRITTEN =
      List.of(
          Pattern.compile(START + String.join("", GROUPS) + "()(?!\\d)"),
          Pattern.compile(
              START
                  + String.join(GAP + "?", GROUPS)
                  + "(?:"
                  + GAP
                  + "?(\\d\\d)(?!\\d)|(?!\\d|"
                  + GAP
                  + "\\d\\d(?!\\d)))"),
          // One figure in each box of a form; the key tells it from a row of small numbers.
          Pattern.compile(
              START
                  + "([1278]) (\\d \\d) (\\d \\d) (\\d \\d|2 [ABab]) (\\d \\d \\d) (\\d \\d \\d)"
                  + " (\\d \\d)(?! ?\\d)"));

  private SocialSecurityNumbers() {}

  static boolean areIn(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\u2010-\u2015\u2212]", "-");
    return WRITTEN.stream().anyMatch(pattern -> isIn(plain, pattern));
  }

  private static boolean isIn(String text, Pattern pattern) {
    Matcher number = pattern.matcher(text);
    for (int from = 0; number.find(from); from = number.start() + 1) {
      String key = number.group(KEY);
      if (key == null || key.isEmpty() ? isLikely(number) : isRight(number)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Without a key, numbers side by side in a table may look like one; their "month" seldom does.
   */
  private static boolean isLikely(Matcher number) {
    return number.group().chars().noneMatch(Character::isWhitespace)
        || Integer.parseInt(number.group(MONTH)) <= 12;
  }

  private static boolean isRight(Matcher number) {
    StringBuilder digits = new StringBuilder();
    for (int group = 1; group <= LAST; group++) {
      digits.append(number.group(group).replace(" ", "").toUpperCase());
    }
    long whole = Long.parseLong(digits.toString().replace("2A", "19").replace("2B", "18"));
    return KEYS - whole % KEYS == Integer.parseInt(number.group(KEY).replace(" ", ""));
  }
}
