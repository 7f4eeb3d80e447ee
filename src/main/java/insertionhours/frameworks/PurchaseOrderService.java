package insertionhours.frameworks;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.contracts.Lot;
import insertionhours.database.Transactions;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;

/** The orders under framework contracts; where they state hours, what a lot owes follows them. */
public final class PurchaseOrderService extends PaperService<PurchaseOrder, PurchaseOrderDraft> {
  private final FrameworkRules rules;
  private final Clock clock;

  PurchaseOrderService(
      Transactions transactions,
      PurchaseOrderDao dao,
      FrameworkLots lots,
      DueFollower due,
      FrameworkRules rules,
      AuditLog audit,
      Clock clock) {
    super(transactions, dao, lots, due, audit, AuditAction.ORDERED, "purchase-orders");
    this.rules = rules;
    this.clock = clock;
  }

  /** Where a rule by invoices says what is due, hours of an order would be owed twice. */
  @Override
  PurchaseOrderDraft settled(Lot lot, PurchaseOrderDraft draft) {
    if (draft.hours() != null && rules.of(lot).isPresent()) {
      throw new RuleViolation("hours", "FRAMEWORK_HOURS_BY_RULE");
    }
    return draft.dated(LocalDate.now(clock));
  }
}
