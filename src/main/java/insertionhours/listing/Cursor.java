package insertionhours.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The last item of a page of a list: its sort key and its id. Opaque to the reader.
 *
 * @param key "" before the first item, and in lists ordered by id alone
 * @param id 0 before the first item
 */
public record Cursor(String key, long id) {
  public static final Cursor START = new Cursor("", 0);

  /**
   * @throws IllegalArgumentException if it is not one that was given out
   */
  public static Cursor fromString(String text) {
    String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    int colon = plain.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("not a cursor");
    }
    return new Cursor(plain.substring(colon + 1), Long.parseLong(plain.substring(0, colon)));
  }

  /** The same of an address that a person may have mistyped: then the list begins at its start. */
  public static Cursor understood(String text) {
    try {
      return text == null ? START : fromString(text);
    } catch (IllegalArgumentException e) {
      return START;
    }
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((id + ":" + key).getBytes(StandardCharsets.UTF_8));
  }
}
