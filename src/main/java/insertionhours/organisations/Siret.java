package insertionhours.organisations;

import java.util.regex.Pattern;

/**
 * The number of an establishment in the French register of enterprises: 14 digits, of which the
 * first nine are the enterprise's own number (SIREN). Both must satisfy Luhn's check. La Poste
 * (SIREN 356000000) has more establishments than that leaves numbers for, so for hers it is also
 * enough that the plain sum of the digits is a multiple of 5. Source: INSEE.
 *
 * @param digits without spaces, leading zeros kept
 */
public record Siret(String digits) {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{14}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final String LA_POSTE = "356000000";

  /** Passes the check, and is what spreadsheets hold where a number is missing. */
  private static final String NOBODY = "000000000";

  private static final int SIREN_LENGTH = 9;

  /**
   * @throws IllegalArgumentException if it is none
   */
  public Siret {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("not a SIRET: " + digits);
    }
  }

  /** As typed, without the spaces that people put between the digits; null stays null. */
  public static String withoutSpaces(String text) {
    return text == null ? null : SPACES.matcher(text).replaceAll("");
  }

  public static boolean isValid(String digits) {
    if (digits == null || !SHAPE.matcher(digits).matches() || digits.startsWith(NOBODY)) {
      return false;
    }
    return passesLuhn(digits.substring(0, SIREN_LENGTH))
        && (passesLuhn(digits) || isOfLaPoste(digits));
  }

  public String siren() {
    return digits.substring(0, SIREN_LENGTH);
  }

  private static boolean isOfLaPoste(String digits) {
    return digits.startsWith(LA_POSTE) && digits.chars().map(digit -> digit - '0').sum() % 5 == 0;
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  /** In groups, as it is printed: 200 034 528 00014. */
  public String printed() {
    return String.join(
        "\u00a0",
        digits.substring(0, 3),
        digits.substring(3, 6),
        digits.substring(6, 9),
        digits.substring(9));
  }
}
