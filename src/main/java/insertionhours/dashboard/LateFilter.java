package insertionhours.dashboard;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which late months, in which order.
 *
 * @param search a part of the enterprise's name, the lot's title, or the operation's name or
 *     reference, whatever its accents and capitals; null means any
 */
record LateFilter(String search, Sort sort, boolean descending) {
  static final LateFilter ALL = new LateFilter(null, Sort.DUE_ON, false);

  /** What the list can be ordered by; each order is refined by the others. */
  enum Sort {
    DUE_ON,
    ENTERPRISE,
    OPERATION
  }

  boolean matches(LateMonth late) {
    var lot = late.awaited().lot();
    return search == null
        || Stream.of(
                late.awaited().enterpriseName(),
                lot.title(),
                lot.operationName(),
                lot.operationReference())
            .anyMatch(text -> plain(text).contains(plain(search)));
  }

  Comparator<LateMonth> order() {
    Comparator<LateMonth> byDay = Comparator.comparing(late -> late.awaited().dueOn());
    Comparator<LateMonth> byEnterprise =
        Comparator.comparing(late -> plain(late.awaited().enterpriseName()));
    Comparator<LateMonth> byOperation =
        Comparator.<LateMonth, String>comparing(
                late -> plain(late.awaited().lot().operationReference()))
            .thenComparing(late -> late.awaited().lot().number());
    Comparator<LateMonth> first =
        switch (sort) {
          case DUE_ON -> byDay;
          case ENTERPRISE -> byEnterprise;
          case OPERATION -> byOperation;
        };
    return (descending ? first.reversed() : first)
        .thenComparing(byDay)
        .thenComparing(byEnterprise)
        .thenComparing(byOperation);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
