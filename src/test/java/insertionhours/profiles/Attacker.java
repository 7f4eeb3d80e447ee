package insertionhours.profiles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A reader who knows which counts are published in which words, and so what each hidden one may be.
 */
final class Attacker {
  private final Map<String, List<BitSet>> possible = new HashMap<>();

  /**
   * @param published a word for each count, parted by blanks
   */
  void sees(String published, int[] counts) {
    List<BitSet> places = possible.computeIfAbsent(published, key -> new ArrayList<>());
    for (int k = 0; k < counts.length; k++) {
      if (places.size() == k) {
        places.add(new BitSet());
      }
      places.get(k).set(counts[k]);
    }
  }

  /** The hidden counts that can be one number only. */
  List<String> deduced() {
    List<String> deduced = new ArrayList<>();
    possible.forEach(
        (published, places) -> {
          String[] words = published.split(" ");
          for (int k = 0; k < words.length; k++) {
            boolean shown = Character.isDigit(words[k].charAt(0));
            if (!shown && places.get(k).cardinality() == 1) {
              deduced.add(published + ": place " + k + " is " + places.get(k));
            }
          }
        });
    return deduced;
  }
}
