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

/** The invoices of framework contracts; what a lot owes follows each change of them. */
public final class InvoiceService {
  private final Transactions transactions;
  private final InvoiceDao dao;
  private final FrameworkLots lots;
  private final DueFollower due;
  private final AuditLog audit;

  InvoiceService(
      Transactions transactions,
      InvoiceDao dao,
      FrameworkLots lots,
      DueFollower due,
      AuditLog audit) {
    this.transactions = transactions;
    this.dao = dao;
    this.lots = lots;
    this.due = due;
    this.audit = audit;
  }

  /** All of a lot's, by date. */
  public List<Invoice> list(Actor actor, long lotId) {
    lots.find(actor, lotId);
    return dao.list(lotId, null);
  }

  /**
   * A page of the same.
   *
   * @param search a part of the number or of the enterprise's name, null for all
   */
  public Listing<Invoice> list(Actor actor, long lotId, String search, Slice slice) {
    lots.find(actor, lotId);
    List<Invoice> rest =
        dao.list(lotId, SearchPattern.containing(search)).stream()
            .filter(invoice -> isAfter(invoice, slice.after()))
            .limit(slice.oneMore())
            .toList();
    return Listing.of(rest, slice, last -> new Cursor(last.invoicedOn().toString(), last.id()));
  }

  public Invoice find(Actor actor, long id) {
    Invoice invoice = dao.find(id).orElseThrow(NotFound::new);
    lots.find(actor, invoice.lotId());
    return invoice;
  }

  /**
   * @throws Conflict if the lot is neither awarded nor running, or has the invoice already
   */
  public Invoice record(Actor actor, long lotId, InvoiceDraft draft) {
    return transactions.call(
        () -> {
          Lot lot = lots.held(actor, lotId);
          lots.checkOpen(lot);
          checkNumber(lotId, draft, null);
          lots.checkEnterprise(lot, draft.enterpriseId());
          long id = dao.insert(lotId, draft);
          changed(actor, lot, null, draft.amountExclTax(), draft.number());
          return dao.find(id).orElseThrow();
        });
  }

  public Invoice change(Actor actor, long id, InvoiceDraft draft, long version) {
    return transactions.call(
        () -> {
          Lot lot = lots.held(actor, dao.find(id).orElseThrow(NotFound::new).lotId());
          Invoice before = dao.find(id).orElseThrow(NotFound::new);
          lots.checkOpen(lot);
          if (before.version() != version) {
            throw Conflict.staleVersion();
          }
          checkNumber(lot.id(), draft, id);
          lots.checkEnterprise(lot, draft.enterpriseId());
          dao.update(id, draft, version);
          changed(actor, lot, before.amountExclTax(), draft.amountExclTax(), draft.number());
          return dao.find(id).orElseThrow();
        });
  }

  /** One that was entered by mistake. */
  public void remove(Actor actor, long id) {
    transactions.run(
        () -> {
          Lot lot = lots.held(actor, dao.find(id).orElseThrow(NotFound::new).lotId());
          Invoice invoice = dao.find(id).orElseThrow(NotFound::new);
          lots.checkOpen(lot);
          dao.delete(id);
          changed(actor, lot, invoice.amountExclTax(), null, invoice.number());
        });
  }

  private void changed(Actor actor, Lot lot, Object from, Object to, String number) {
    audit.record(actor, AuditAction.INVOICED, LotService.subject(lot), from, to, number);
    due.follow(actor, lot);
  }

  private void checkNumber(long lotId, InvoiceDraft draft, Long self) {
    dao.findByNumber(lotId, draft.enterpriseId(), draft.number())
        .filter(other -> !other.equals(self))
        .ifPresent(
            other -> {
              throw Conflict.alreadyExists("invoices", other);
            });
  }

  private static boolean isAfter(Invoice invoice, Cursor after) {
    int byDay = invoice.invoicedOn().toString().compareTo(after.key());
    return byDay > 0 || byDay == 0 && invoice.id() > after.id();
  }
}
