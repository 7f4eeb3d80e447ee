package insertionhours.calibration;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotFilter;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How closed lots of the same trade have ended in the facilitator's own organisations. */
public final class SimilarLotsService {
  /** More than a facilitator closes in a trade in a lifetime. */
  private static final Slice ALL = new Slice(2000, Cursor.START);

  private final Transactions transactions;
  private final SimilarLotsDao dao;
  private final LotService lots;

  SimilarLotsService(Transactions transactions, SimilarLotsDao dao, LotService lots) {
    this.transactions = transactions;
    this.dao = dao;
    this.lots = lots;
  }

  /** Of a lot that the actor facilitates. */
  public SimilarLots of(Actor actor, long lotId) {
    return transactions.read(() -> of(actor, List.of(lots.findToChange(actor, lotId))).get(lotId));
  }

  /** Of lots that the actor facilitates: one for each id. */
  public Map<Long, SimilarLots> of(Actor actor, Collection<Lot> asked) {
    Map<String, Map<Long, SimilarLots.Closed>> closed = new HashMap<>();
    return asked.stream()
        .collect(
            Collectors.toMap(
                Lot::id,
                lot ->
                    SimilarLots.of(
                        closed
                            .computeIfAbsent(lot.trade(), trade -> closed(actor, trade))
                            .entrySet()
                            .stream()
                            .filter(other -> other.getKey() != lot.id())
                            .map(Map.Entry::getValue)
                            .toList(),
                        lot.amountExclTax())));
  }

  /** A cancelled lot owes nothing. */
  private Map<Long, SimilarLots.Closed> closed(Actor actor, String trade) {
    LotFilter filter =
        new LotFilter(
            null, LotStatus.CLOSED, trade, null, null, null, null, null, LotFilter.Sort.ID, false);
    Map<Long, Lot> found =
        lots.list(actor, filter, ALL).items().stream()
            .filter(lot -> actor.facilitates(lot.facilitatorOrganisationId()))
            .filter(lot -> lot.hoursDue() != null && !lot.hoursDue().isZero())
            .collect(Collectors.toMap(Lot::id, Function.identity()));
    return dao.accepted(found.keySet()).stream()
        .collect(
            Collectors.toMap(
                SimilarLotsDao.Accepted::lotId,
                row -> closed(found.get(row.lotId()), row.hours())));
  }

  private static SimilarLots.Closed closed(Lot lot, Hours accepted) {
    return new SimilarLots.Closed(lot.amountExclTax(), accepted, lot.hoursDue());
  }
}
