package insertionhours.documents;

import java.text.Normalizer;

/**
 * Keeps a text from being read as a formula by a spreadsheet program. What begins, after any white
 * space or control characters, with = + - @ (or a full-width form of it), or begins with a tab or a
 * line break, gets an apostrophe before it, the sign of a text for every such program. Source:
 * OWASP, CSV Injection. Numbers are never passed through it.
 */
public final class FormulaGuard {
  private static final char SIGN_OF_TEXT = '\'';

  private FormulaGuard() {}

  /** The text, made harmless where need be. */
  public static String neutralise(String text) {
    return isSuspect(text) ? SIGN_OF_TEXT + text : text;
  }

  private static boolean isSuspect(String text) {
    if (text.isEmpty()) {
      return false;
    }
    return "\t\r\n".indexOf(text.charAt(0)) >= 0
        || text.codePoints()
            .dropWhile(FormulaGuard::isInvisible)
            .mapToObj(Character::toString)
            .findFirst()
            .map(FormulaGuard::startsFormula)
            .orElse(false);
  }

  private static boolean startsFormula(String character) {
    String narrow = Normalizer.normalize(character, Normalizer.Form.NFKC);
    return !narrow.isEmpty() && "=+-@\u2212".indexOf(narrow.charAt(0)) >= 0;
  }

  private static boolean isInvisible(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
