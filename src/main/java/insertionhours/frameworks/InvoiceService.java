package insertionhours.frameworks;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.database.Transactions;

/** The invoices of framework contracts; what a lot owes follows each change of them. */
public final class InvoiceService extends PaperService<Invoice, InvoiceDraft> {
  InvoiceService(
      Transactions transactions,
      InvoiceDao dao,
      FrameworkLots lots,
      DueFollower due,
      AuditLog audit) {
    super(transactions, dao, lots, due, audit, AuditAction.INVOICED, "invoices");
  }
}
