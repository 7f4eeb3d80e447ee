package insertionhours.turns;

import insertionhours.listing.SearchPattern;
import java.util.Comparator;

/**
 * Which lots, in which order; null means any.
 *
 * @param search a part of the lot's title, the operation's name or reference, or the firm's name
 */
public record TurnFilter(
    String search,
    NextActor actor,
    AwaitedAct act,
    Long contractingAuthorityId,
    Sort sort,
    boolean descending) {
  /** Everything, what waits longest first. */
  public static final TurnFilter ALL = new TurnFilter(null, null, null, null, Sort.DAYS, true);

  /** What the list can be ordered by. */
  public enum Sort {
    DAYS,
    OPERATION,
    ENDS_ON
  }

  boolean matches(LotTurn lot) {
    return (actor == null || actor == lot.turn().actor())
        && (act == null || act == lot.turn().act())
        && (contractingAuthorityId == null
            || contractingAuthorityId == lot.contractingAuthorityId())
        && (search == null
            || SearchPattern.isIn(
                search,
                lot.title(),
                lot.operationName(),
                lot.operationReference(),
                lot.turn().enterprise()));
  }

  Comparator<LotTurn> order() {
    Comparator<LotTurn> byOperation =
        Comparator.comparing((LotTurn lot) -> SearchPattern.plain(lot.operationReference()))
            .thenComparing(LotTurn::number);
    Comparator<LotTurn> first =
        switch (sort) {
          case DAYS -> Comparator.comparing(lot -> lot.turn().days());
          case ENDS_ON -> Comparator.comparing(LotTurn::endsOn);
          case OPERATION -> byOperation;
        };
    return (descending ? first.reversed() : first)
        .thenComparing(byOperation)
        .thenComparing(lot -> lot.turn().lotId());
  }
}
