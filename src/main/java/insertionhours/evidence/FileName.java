package insertionhours.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Names of files as people give them, made safe to keep, to show and to send. */
final class FileName {
  private static final int LONGEST = 200;
  private static final String UNNAMED = "document";
  private static final String ATTR_CHARS = "!#$&+-.^_`|~";

  private FileName() {}

  /**
   * Without folders, without what cannot be seen or written on a disk, and ending as files of its
   * type do, so that a double click opens it with a program that can read it.
   *
   * @param given null for none
   */
  static String cleaned(String given, FileType type) {
    String name =
        given == null
            ? ""
            : Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("\\p{Zs}+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
    if (name.isEmpty()) {
      name = UNNAMED;
    }
    String ending = type.isNamedBy(name) ? name.substring(name.lastIndexOf('.')) : "";
    String stem = name.substring(0, name.length() - ending.length());
    String whole = ending.isEmpty() ? "." + type.ending() : ending;
    return shortened(stem.isBlank() ? UNNAMED : stem, LONGEST - whole.length()) + whole;
  }

  /**
   * The header that makes a browser keep the file under its name instead of showing it (RFC 6266).
   */
  static String disposition(String name) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^\\x20-\\x7e]|[\"\\\\%;]", "_");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
  }

  private static String encoded(String name) {
    StringBuilder text = new StringBuilder();
    for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || ATTR_CHARS.indexOf(c) >= 0);
      text.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return text.toString();
  }

  private static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean halved = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, halved ? longest - 1 : longest);
  }
}
