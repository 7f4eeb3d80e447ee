package insertionhours.turns;

import insertionhours.audit.AuditAction;
import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.DeclarationCalendar;
import insertionhours.awaited.MonthState;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.evidence.AwaitedDocument;
import insertionhours.evidence.AwaitedDocuments;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells whose turn it is on lots, since when, and what happened last. */
public final class TurnService {
  private final Transactions transactions;
  private final TurnDao dao;
  private final DeclarationCalendar calendar;
  private final AwaitedDocuments documents;
  private final LotService lots;
  private final Clock clock;

  TurnService(
      Transactions transactions,
      TurnDao dao,
      DeclarationCalendar calendar,
      AwaitedDocuments documents,
      LotService lots,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.calendar = calendar;
    this.documents = documents;
    this.lots = lots;
    this.clock = clock;
  }

  /** Of a lot that the actor may see, as {@link #ofLots} tells it. */
  public Turn of(Actor actor, long lotId) {
    lots.find(actor, lotId);
    return ofLots(actor, List.of(lotId)).get(lotId);
  }

  /**
   * Of lots that the actor may see, one for each id. Only their facilitators are told which firm
   * and month it is about; a firm that does not hold the lot goes by its own months alone.
   */
  public Map<Long, Turn> ofLots(Actor actor, Collection<Long> lotIds) {
    return transactions.read(
        () -> {
          Map<Long, AwaitedMonth> open = calendar.oldestOpen(lotIds);
          Map<Long, AwaitedMonth> own =
              actor.enterprises().isEmpty() ? Map.of() : calendar.oldestOwn(actor);
          HandedIn handedIn = HandedIn.of(dao, documents, lotIds);
          return dao.lots(lotIds).stream()
              .collect(
                  Collectors.toMap(TurnDao.Row::id, row -> shown(actor, row, handedIn, open, own)));
        });
  }

  private Turn shown(
      Actor actor,
      TurnDao.Row row,
      HandedIn handedIn,
      Map<Long, AwaitedMonth> open,
      Map<Long, AwaitedMonth> own) {
    HandedIn.OnLot onLot = handedIn.on(row.id());
    if (actor.facilitates(row.organisationId())) {
      return turn(row, onLot, open.get(row.id()));
    }
    boolean whole =
        actor.reads(row.authorityId())
            || row.holderId() != null && actor.declaresFor(row.holderId());
    Turn turn =
        whole
            ? turn(row, onLot, open.get(row.id()))
            : turn(row, onLot.of(actor), own.get(row.id()));
    return turn.forOthers();
  }

  /** The last thing that happened on each of the lots; none for one that nothing is known of. */
  public Map<Long, LastAct> lastActs(Collection<Long> lotIds) {
    return dao.lastActs(lotIds).stream()
        .collect(
            Collectors.toMap(
                TurnDao.Act::lotId,
                act -> new LastAct(AuditAction.valueOf(act.action()), act.at())));
  }

  /** All lots of the facilitator's organisations on which something is awaited of somebody. */
  public List<LotTurn> list(Actor facilitator, TurnFilter filter) {
    return transactions.read(
        () -> {
          Map<Long, AwaitedMonth> open = calendar.oldestOpen(facilitator);
          List<TurnDao.Row> rows = dao.followed(facilitator.facilitatorOrganisations());
          HandedIn handedIn =
              HandedIn.of(dao, documents, rows.stream().map(TurnDao.Row::id).toList());
          return rows.stream()
              .map(row -> lotTurn(row, handedIn.on(row.id()), open.get(row.id())))
              .filter(lot -> lot.turn().actor() != NextActor.NOBODY)
              .filter(filter::matches)
              .sorted(filter.order())
              .toList();
        });
  }

  /** A page of the same, with what happened last. */
  public Listing<LotTurn> page(Actor facilitator, TurnFilter filter, Slice slice) {
    return page(list(facilitator, filter), slice);
  }

  Listing<LotTurn> page(List<LotTurn> all, Slice slice) {
    Listing<LotTurn> shown = Listing.part(all, slice, LotTurn::name);
    Map<Long, LastAct> acts =
        lastActs(shown.items().stream().map(lot -> lot.turn().lotId()).toList());
    return shown.map(lot -> lot.with(acts.get(lot.turn().lotId())));
  }

  private LotTurn lotTurn(TurnDao.Row row, HandedIn.OnLot handedIn, AwaitedMonth open) {
    return new LotTurn(
        turn(row, handedIn, open),
        row.number(),
        row.title(),
        row.operationId(),
        row.operationReference(),
        row.operationName(),
        row.referentId(),
        row.authorityId(),
        row.authorityName(),
        row.endsOn(),
        null);
  }

  private Turn turn(TurnDao.Row row, HandedIn.OnLot handedIn, AwaitedMonth open) {
    AwaitedDocument document = handedIn.document();
    return TurnRules.of(
        new TurnFacts(
            row.id(),
            row.status(),
            row.outcome(),
            day(row.statusSince()),
            row.startsOn(),
            row.endsOn(),
            row.offersDueOn(),
            row.closedOn(),
            row.contactMissing(),
            handedIn.toDecide(),
            day(handedIn.oldest()),
            row.holder(),
            open == null
                ? null
                : new TurnFacts.OpenMonth(
                    open.enterpriseName(), open.month(), open.state() == MonthState.RETURNED),
            document == null
                ? null
                : new TurnFacts.Document(
                    document.enterpriseName(), document.month(), day(document.askedAt()))),
        LocalDate.now(clock));
  }

  private LocalDate day(Instant instant) {
    return instant == null ? null : LocalDate.ofInstant(instant, clock.getZone());
  }
}
