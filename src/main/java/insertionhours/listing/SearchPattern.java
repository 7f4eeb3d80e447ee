package insertionhours.listing;

/**
 * A text looked for inside others, as {@code LIKE … ESCAPE '!'} takes it. LIKE compares by the
 * column's collation, so that "generale" finds "Générale"; LOCATE compares byte lengths and does
 * not.
 */
public final class SearchPattern {
  private SearchPattern() {}

  /**
   * @param text null for none
   */
  public static String containing(String text) {
    return text == null ? null : "%" + text.replaceAll("[!%_]", "!$0") + "%";
  }
}
