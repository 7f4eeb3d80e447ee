package insertionhours.communes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody typed to name a commune, taken apart.
 *
 * @param name in plain letters, "" for none
 * @param postalCode two to five digits, or a department such as 2a; "" for none
 * @param code what may be an INSEE code
 */
record CommuneQuery(String name, String postalCode, String code) {
  static final int NO_MATCH = 4;
  private static final int LONGEST = 100;

  static CommuneQuery of(String text) {
    String plain = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    List<String> words = new ArrayList<>();
    String postalCode = "";
    for (String word : plain.isEmpty() ? new String[0] : plain.split(" ")) {
      if (postalCode.isEmpty() && word.matches("[0-9]{2,5}")) {
        postalCode = word;
      } else {
        words.add(word);
      }
    }
    return new CommuneQuery(String.join(" ", words), postalCode, plain.toUpperCase(Locale.ROOT));
  }

  /** Small letters without accents, words apart by one space, "st" written out. */
  static String plain(String text) {
    String bare =
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replace("œ", "oe")
            .replace("æ", "ae");
    StringBuilder words = new StringBuilder(bare.length());
    bare.codePoints()
        .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
        .map(character -> Character.isLetterOrDigit(character) ? character : ' ')
        .forEach(words::appendCodePoint);
    return written(words.toString().strip());
  }

  private static String written(String words) {
    if (words.indexOf("st") < 0 && words.indexOf("  ") < 0) {
      return words;
    }
    List<String> whole = new ArrayList<>();
    for (String word : words.split(" +")) {
      whole.add(word.equals("st") ? "saint" : word.equals("ste") ? "sainte" : word);
    }
    return String.join(" ", whole);
  }

  boolean isEmpty() {
    return name.isEmpty() && postalCode.isEmpty();
  }

  boolean matchesPostalCode(Commune commune) {
    return postalCode.isEmpty() || commune.hasPostalCode(postalCode);
  }

  /** 0 the name itself, 1 its beginning, 2 the beginning of a word in it, 3 inside a word. */
  int rank(String plainName) {
    int at = plainName.indexOf(name);
    if (at < 0) {
      return NO_MATCH;
    } else if (at == 0) {
      return plainName.length() == name.length() ? 0 : 1;
    }
    return plainName.contains(" " + name) ? 2 : 3;
  }
}
