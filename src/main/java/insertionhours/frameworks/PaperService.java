package insertionhours.frameworks;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.SearchPattern;
import insertionhours.listing.Slice;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import java.util.List;

/** The papers of one sort; what a lot owes follows each change of them. */
public abstract sealed class PaperService<P extends Paper, D extends PaperDraft>
    permits InvoiceService, PurchaseOrderService {
  private final Transactions transactions;
  private final PaperDao<P, D> dao;
  private final FrameworkLots lots;
  private final DueFollower due;
  private final AuditLog audit;
  private final AuditAction action;
  private final String path;

  /**
   * @param action what the journal calls a change of them
   * @param path of their collection in the API
   */
  PaperService(
      Transactions transactions,
      PaperDao<P, D> dao,
      FrameworkLots lots,
      DueFollower due,
      AuditLog audit,
      AuditAction action,
      String path) {
    this.transactions = transactions;
    this.dao = dao;
    this.lots = lots;
    this.due = due;
    this.audit = audit;
    this.action = action;
    this.path = path;
  }

  /** The draft as it is kept, once what only papers of this sort must meet is checked. */
  D settled(Lot lot, D draft) {
    return draft;
  }

  /** All of a lot's, by date. */
  public final List<P> list(Actor actor, long lotId) {
    lots.find(actor, lotId);
    return dao.list(lotId, null);
  }

  /**
   * A page of the same.
   *
   * @param search a part of the number or of the enterprise's name, null for all
   */
  public final Listing<P> list(Actor actor, long lotId, String search, Slice slice) {
    lots.find(actor, lotId);
    List<P> rest =
        dao.list(lotId, SearchPattern.containing(search)).stream()
            .filter(paper -> isAfter(paper, slice.after()))
            .limit(slice.oneMore())
            .toList();
    return Listing.of(rest, slice, last -> new Cursor(last.day().toString(), last.id()));
  }

  public final P find(Actor actor, long id) {
    P paper = dao.find(id).orElseThrow(NotFound::new);
    lots.find(actor, paper.lotId());
    return paper;
  }

  /**
   * @throws Conflict if the lot is neither awarded nor running, or has the paper already
   */
  public final P record(Actor actor, long lotId, D draft) {
    return transactions.call(
        () -> {
          Lot lot = lots.held(actor, lotId);
          lots.checkOpen(lot);
          long id = dao.insert(lotId, checked(lot, draft, null));
          changed(actor, lot, null, draft.stated(), draft.number());
          return dao.find(id).orElseThrow();
        });
  }

  public final P change(Actor actor, long id, D draft, long version) {
    return transactions.call(
        () -> {
          Lot lot = lots.held(actor, dao.find(id).orElseThrow(NotFound::new).lotId());
          P before = dao.find(id).orElseThrow(NotFound::new);
          lots.checkOpen(lot);
          if (before.version() != version) {
            throw Conflict.staleVersion();
          }
          dao.update(id, checked(lot, draft, id), version);
          changed(actor, lot, before.stated(), draft.stated(), draft.number());
          return dao.find(id).orElseThrow();
        });
  }

  /** One that was entered by mistake. */
  public final void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          Lot lot = lots.held(actor, dao.find(id).orElseThrow(NotFound::new).lotId());
          P paper = dao.find(id).orElseThrow(NotFound::new);
          lots.checkOpen(lot);
          dao.delete(id);
          changed(actor, lot, paper.stated(), null, paper.number());
        });
  }

  private D checked(Lot lot, D draft, Long self) {
    dao.findByNumber(lot.id(), draft.enterpriseId(), draft.number())
        .filter(other -> !other.equals(self))
        .ifPresent(
            other -> {
              throw Conflict.alreadyExists(path, other);
            });
    lots.checkEnterprise(lot, draft.enterpriseId());
    return settled(lot, draft);
  }

  private void changed(Actor actor, Lot lot, Object from, Object to, String number) {
    audit.record(actor, action, LotService.subject(lot), from, to, number);
    due.follow(actor, lot);
  }

  private static boolean isAfter(Paper paper, Cursor after) {
    int byDay = paper.day().toString().compareTo(after.key());
    return byDay > 0 || byDay == 0 && paper.id() > after.id();
  }
}
