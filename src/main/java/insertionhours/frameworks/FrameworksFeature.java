package insertionhours.frameworks;

import insertionhours.audit.AuditLog;
import insertionhours.calibration.CalibrationService;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.obligations.ObligationsFeature;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class FrameworksFeature implements Feature {
  private final ContractsFeature contracts;
  private final FrameworkService frameworks;
  private final InvoiceService invoices;
  private final PurchaseOrderService orders;
  private final FrameworkWays ways;
  private final IdempotentPosts posts;
  private final Clock clock;

  public FrameworksFeature(
      Jdbi jdbi,
      Transactions transactions,
      ContractsFeature contracts,
      ObligationsFeature obligations,
      CalibrationService calibrations,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.contracts = contracts;
    this.posts = posts;
    this.clock = clock;
    FrameworkDao dao = jdbi.onDemand(FrameworkDao.class);
    InvoiceDao invoiceDao = jdbi.onDemand(InvoiceDao.class);
    PurchaseOrderDao orderDao = jdbi.onDemand(PurchaseOrderDao.class);
    FrameworkRules rules = new FrameworkRules(dao, calibrations);
    FrameworkLots lots = new FrameworkLots(contracts.lots(), obligations.awards());
    DueFollower due = new DueFollower(dao, invoiceDao, orderDao, rules, obligations.obligations());
    invoices = new InvoiceService(transactions, invoiceDao, lots, due, audit);
    orders = new PurchaseOrderService(transactions, orderDao, lots, due, rules, audit, clock);
    frameworks =
        new FrameworkService(
            transactions,
            dao,
            invoiceDao,
            orderDao,
            rules,
            due,
            contracts.lots(),
            obligations.obligations(),
            obligations.awards(),
            audit,
            clock);
    ways = new FrameworkWays(contracts.operations(), obligations.awards());
  }

  public FrameworkService frameworks() {
    return frameworks;
  }

  public InvoiceService invoices() {
    return invoices;
  }

  public PurchaseOrderService orders() {
    return orders;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(
        new FrameworkResource(frameworks),
        new InvoiceResource(invoices, posts),
        new PurchaseOrderResource(orders, posts),
        new FrameworkPages(contracts.lots(), frameworks, invoices, orders, ways),
        new InvoicePages(contracts.lots(), invoices, ways, clock),
        new PurchaseOrderPages(contracts.lots(), orders, ways, clock));
  }
}
