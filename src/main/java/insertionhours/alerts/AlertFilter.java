package insertionhours.alerts;

import insertionhours.listing.SearchPattern;
import java.util.Comparator;

/**
 * Which alerts, in which order; null means any.
 *
 * @param search a part of the lot's title, the operation's name or reference, or the holder's name
 * @param level of the alert; {@code NONE} for lots that are only near their end
 */
public record AlertFilter(
    String search, Long contractingAuthorityId, AlertLevel level, Sort sort, boolean descending) {
  /** Everything, the most serious first. */
  public static final AlertFilter ALL = new AlertFilter(null, null, null, Sort.SHARE, false);

  /** What the list can be ordered by. */
  public enum Sort {
    /** The least done first. */
    SHARE,
    REMAINING,
    ENDS_ON,
    OPERATION
  }

  boolean matches(AlertedLot lot) {
    return (contractingAuthorityId == null
            || contractingAuthorityId == lot.contractingAuthorityId())
        && (level == null || level == lot.alert().level())
        && (search == null
            || SearchPattern.isIn(
                search, lot.title(), lot.operationName(), lot.operationReference(), lot.holder()));
  }

  Comparator<AlertedLot> order() {
    Comparator<AlertedLot> byOperation =
        Comparator.comparing((AlertedLot lot) -> SearchPattern.plain(lot.operationReference()))
            .thenComparing(AlertedLot::number);
    Comparator<AlertedLot> first =
        switch (sort) {
          case SHARE ->
              Comparator.comparing((AlertedLot lot) -> lot.alert().level())
                  .reversed()
                  .thenComparing(
                      lot -> lot.alert().share(), Comparator.nullsLast(Comparator.naturalOrder()));
          case REMAINING -> Comparator.comparing(lot -> lot.alert().remaining());
          case ENDS_ON -> Comparator.comparing(lot -> lot.alert().endsOn());
          case OPERATION -> byOperation;
        };
    return (descending ? first.reversed() : first)
        .thenComparing(byOperation)
        .thenComparing(lot -> lot.alert().lotId());
  }
}
