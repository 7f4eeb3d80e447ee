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
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The orders under framework contracts; where they state hours, what a lot owes follows them. */
public final class PurchaseOrderService {
  private final Transactions transactions;
  private final PurchaseOrderDao dao;
  private final FrameworkLots lots;
  private final DueFollower due;
  private final FrameworkRules rules;
  private final AuditLog audit;
  private final Clock clock;

  PurchaseOrderService(
      Transactions transactions,
      PurchaseOrderDao dao,
      FrameworkLots lots,
      DueFollower due,
      FrameworkRules rules,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.lots = lots;
    this.due = due;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** All of a lot's, by date. */
  public List<PurchaseOrder> list(Actor actor, long lotId) {
    lots.find(actor, lotId);
    return dao.list(lotId, null);
  }

  /**
   * A page of the same.
   *
   * @param search a part of the number or of the enterprise's name, null for all
   */
  public Listing<PurchaseOrder> list(Actor actor, long lotId, String search, Slice slice) {
    lots.find(actor, lotId);
    List<PurchaseOrder> rest =
        dao.list(lotId, SearchPattern.containing(search)).stream()
            .filter(order -> isAfter(order, slice.after()))
            .limit(slice.oneMore())
            .toList();
    return Listing.of(rest, slice, last -> new Cursor(last.orderedOn().toString(), last.id()));
  }

  public PurchaseOrder find(Actor actor, long id) {
    PurchaseOrder order = dao.find(id).orElseThrow(NotFound::new);
    lots.find(actor, order.lotId());
    return order;
  }

  /**
   * @throws Conflict if the lot is neither awarded nor running, or has the order already
   */
  public PurchaseOrder record(Actor actor, long lotId, PurchaseOrderDraft draft) {
    return transactions.call(
        () -> {
          Lot lot = lots.held(actor, lotId);
          lots.checkOpen(lot);
          checkNumber(lotId, draft, null);
          lots.checkEnterprise(lot, draft.enterpriseId());
          checkHours(lot, draft);
          long id = dao.insert(lotId, draft, draft.orderedBy(LocalDate.now(clock)));
          changed(actor, lot, null, stated(draft), draft.number());
          return dao.find(id).orElseThrow();
        });
  }

  public PurchaseOrder change(Actor actor, long id, PurchaseOrderDraft draft, long version) {
    return transactions.call(
        () -> {
          Lot lot = lots.held(actor, dao.find(id).orElseThrow(NotFound::new).lotId());
          PurchaseOrder before = dao.find(id).orElseThrow(NotFound::new);
          lots.checkOpen(lot);
          if (before.version() != version) {
            throw Conflict.staleVersion();
          }
          checkNumber(lot.id(), draft, id);
          lots.checkEnterprise(lot, draft.enterpriseId());
          checkHours(lot, draft);
          dao.update(id, draft, draft.orderedBy(LocalDate.now(clock)), version);
          changed(actor, lot, stated(before), stated(draft), draft.number());
          return dao.find(id).orElseThrow();
        });
  }

  /** One that was entered by mistake. */
  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          Lot lot = lots.held(actor, dao.find(id).orElseThrow(NotFound::new).lotId());
          PurchaseOrder order = dao.find(id).orElseThrow(NotFound::new);
          lots.checkOpen(lot);
          dao.delete(id);
          changed(actor, lot, stated(order), null, order.number());
        });
  }

  private static Object stated(PurchaseOrder order) {
    return order.amountExclTax() == null ? order.hours() : order.amountExclTax();
  }

  private static Object stated(PurchaseOrderDraft draft) {
    return draft.amountExclTax() == null ? draft.hours() : draft.amountExclTax();
  }

  /** Where a rule by invoices says what is due, hours of an order would be owed twice. */
  private void checkHours(Lot lot, PurchaseOrderDraft draft) {
    if (draft.hours() != null && rules.of(lot).isPresent()) {
      throw new RuleViolation("hours", "FRAMEWORK_HOURS_BY_RULE");
    }
  }

  private void changed(Actor actor, Lot lot, Object from, Object to, String number) {
    audit.record(actor, AuditAction.ORDERED, LotService.subject(lot), from, to, number);
    due.follow(actor, lot);
  }

  private void checkNumber(long lotId, PurchaseOrderDraft draft, Long self) {
    dao.findByNumber(lotId, draft.enterpriseId(), draft.number())
        .filter(other -> !other.equals(self))
        .ifPresent(
            other -> {
              throw Conflict.alreadyExists("purchase-orders", other);
            });
  }

  private static boolean isAfter(PurchaseOrder order, Cursor after) {
    int byDay = order.orderedOn().toString().compareTo(after.key());
    return byDay > 0 || byDay == 0 && order.id() > after.id();
  }
}
