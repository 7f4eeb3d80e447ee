package insertionhours.declaring;

import insertionhours.web.PageContext;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The way to all lots of a month on one page, where there are several to declare. */
public record WholeMonth(String href, String label) {
  private static final int SEVERAL = 2;

  /** A month of an enterprise, the last that is over before the present one. */
  private record Key(boolean over, YearMonth month, long enterpriseId) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::over, Comparator.reverseOrder())
            .thenComparing(Key::month, Comparator.reverseOrder())
            .thenComparing(Key::enterpriseId);

    static Key of(ToDeclare month) {
      return new Key(month.over(), month.month(), month.enterpriseId());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** For the month of one of the enterprises that comes first. */
  public static Optional<WholeMonth> of(
      PageContext page, DeclarationWords words, List<ToDeclare> months) {
    Map<Key, List<ToDeclare>> byMonth =
        months.stream()
            .filter(month -> !month.supplement())
            .collect(Collectors.groupingBy(Key::of, TreeMap::new, Collectors.toList()));
    return byMonth.values().stream()
        .filter(lots -> lots.size() >= SEVERAL)
        .findFirst()
        .map(lots -> of(page, words, lots.get(0), lots.size()));
  }

  static String address(YearMonth month, long enterpriseId) {
    return "/declarations/months/" + month + "?enterpriseId=" + enterpriseId;
  }

  private static WholeMonth of(
      PageContext page, DeclarationWords words, ToDeclare month, int lots) {
    return new WholeMonth(
        address(month.month(), month.enterpriseId()),
        page.text("declaring.awaited.wholeMonth", words.of(month.month()), lots));
  }
}
