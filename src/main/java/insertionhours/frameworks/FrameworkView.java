package insertionhours.frameworks;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.texts.Formats;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A framework contract, worded: two counts side by side, orders, invoices, joint debt. */
public final class FrameworkView extends PageView {
  private static final String NONE = "–";

  /** What its facilitator reads beside the joint debt. */
  record Contents(Framework framework, List<PurchaseOrder> orders, List<Invoice> invoices) {}

  /** A figure with a note. */
  public record Tile(String label, String value, String note, String look) {}

  /** An order, worded. */
  public record OrderRow(
      String number,
      String enterprise,
      String orderedOn,
      String dates,
      String amount,
      String hours,
      String href) {}

  /** An invoice, worded. */
  public record InvoiceRow(
      String number, String enterprise, String on, String amount, String total, String href) {}

  private final Lot lot;
  private final List<Crumb> crumbs;
  private final JointDebt debt;
  private final Contents contents;

  /**
   * @param contents null for a holder, who reads the joint debt alone
   */
  FrameworkView(PageContext page, Lot lot, List<Crumb> crumbs, JointDebt debt, Contents contents) {
    super("framework.mustache", page, page.text("frameworks.title", lot.number(), lot.title()));
    this.lot = lot;
    this.crumbs = crumbs;
    this.debt = debt;
    this.contents = contents;
  }

  @Override
  public List<Crumb> crumbs() {
    return crumbs;
  }

  public boolean facilitator() {
    return contents != null;
  }

  /** Nothing more is entered once the lot is closed, or before it is awarded. */
  public boolean open() {
    return lot.status() == LotStatus.AWARDED || lot.status() == LotStatus.RUNNING;
  }

  public String lotHref() {
    return "/lots/" + lot.id();
  }

  /** The rule in one sentence. */
  public String rule() {
    Framework framework = contents.framework();
    return framework.ruleFrom() == null
        ? page.text("frameworks.rule.none")
        : page.text(
            "frameworks.rule.sentence",
            framework.hoursPerStep(),
            framework.stepAmount(),
            framework.triggerAmount());
  }

  public String ruleFrom() {
    RuleSource from = contents.framework().ruleFrom();
    return from == null ? null : page.messages().label(from);
  }

  public List<Tile> invoiceTiles() {
    Framework framework = contents.framework();
    return List.of(
        new Tile(
            page.text("frameworks.tile.invoiced"),
            Amounts.worded(page.formats(), framework.invoicedAmount()),
            page.text("frameworks.tile.on", framework.on()),
            ""),
        new Tile(
            page.text("frameworks.tile.dueOfInvoices"),
            hours(framework.hoursOfInvoices()),
            page.text("frameworks.tile.inForce", hours(framework.hoursDue())),
            "figure-main"));
  }

  public List<Tile> orderTiles() {
    Framework framework = contents.framework();
    return List.of(
        new Tile(
            page.text("frameworks.tile.expected"),
            euros(framework.expectedAmount()),
            page.text("frameworks.tile.onHours", framework.on(), hours(framework.hoursExpected())),
            ""),
        new Tile(
            page.text("frameworks.tile.atEnd"),
            euros(framework.orderedAmount()),
            page.text("frameworks.tile.atEndHours", hours(framework.hoursAtEnd())),
            ""));
  }

  public List<OrderRow> orders() {
    return contents.orders().stream().map(this::row).toList();
  }

  public boolean anyOrder() {
    return !contents.orders().isEmpty();
  }

  public String ordersCaption() {
    return page.text("frameworks.orders.caption", contents.orders().size());
  }

  private OrderRow row(PurchaseOrder order) {
    Formats formats = page.formats();
    return new OrderRow(
        order.number(),
        order.enterpriseName(),
        formats.date(order.orderedOn()),
        page.text("frameworks.dates", order.from(), order.to()),
        euros(order.amountExclTax()),
        hours(order.hours()),
        "/purchase-orders/" + order.id());
  }

  /** With the running total that the rule goes by. */
  public List<InvoiceRow> invoices() {
    List<InvoiceRow> rows = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    for (Invoice invoice : contents.invoices()) {
      total = total.add(invoice.amountExclTax());
      rows.add(
          new InvoiceRow(
              invoice.number(),
              invoice.enterpriseName(),
              page.formats().date(invoice.invoicedOn()),
              Amounts.worded(page.formats(), invoice.amountExclTax()),
              Amounts.worded(page.formats(), total),
              "/invoices/" + invoice.id()));
    }
    return rows;
  }

  public boolean anyInvoice() {
    return !contents.invoices().isEmpty();
  }

  public String invoicesCaption() {
    return page.text("frameworks.invoices.caption", contents.invoices().size());
  }

  /** Null where there is no group. */
  public JointDebtPart group() {
    return debt.members().size() < 2 ? null : new JointDebtPart(page, debt);
  }

  private String hours(Hours hours) {
    return hours == null ? NONE : page.formats().hours(hours);
  }

  private String euros(EuroAmount amount) {
    return amount == null ? NONE : page.formats().euros(amount);
  }
}
