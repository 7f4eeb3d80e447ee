package insertionhours.frameworks;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.contracts.ContractForm;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardService;
import insertionhours.obligations.Obligation;
import insertionhours.obligations.ObligationService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Framework contracts: their rule, what invoices and orders come to, and what holders owe jointly.
 */
public final class FrameworkService {
  private final Transactions transactions;
  private final FrameworkDao dao;
  private final InvoiceDao invoices;
  private final PurchaseOrderDao orders;
  private final FrameworkRules rules;
  private final DueFollower due;
  private final LotService lots;
  private final ObligationService obligations;
  private final AwardService awards;
  private final AuditLog audit;
  private final Clock clock;

  FrameworkService(
      Transactions transactions,
      FrameworkDao dao,
      InvoiceDao invoices,
      PurchaseOrderDao orders,
      FrameworkRules rules,
      DueFollower due,
      LotService lots,
      ObligationService obligations,
      AwardService awards,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.invoices = invoices;
    this.orders = orders;
    this.rules = rules;
    this.due = due;
    this.lots = lots;
    this.obligations = obligations;
    this.awards = awards;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the page of frameworks has something to say to the actor, who may see the lot. */
  public boolean concerns(Actor actor, Lot lot) {
    if (lot.status() == null) {
      return false;
    }
    HolderGroup group = new HolderGroup(awards.ofLot(lot.id()));
    boolean jointly = group.members().size() > 1;
    if (actor.facilitates(lot.facilitatorOrganisationId())) {
      return jointly || lot.contractForm() == ContractForm.FRAMEWORK || rules.of(lot).isPresent();
    }
    return jointly && holds(actor, group);
  }

  /**
   * As its facilitator reads it.
   *
   * @param asked the day, null for today
   */
  public Framework find(Actor actor, long lotId, LocalDate asked) {
    return transactions.read(
        () -> on(actor, lots.findToChange(actor, lotId), asked == null ? today() : asked));
  }

  /**
   * @param version as read, 0 where nothing was entered yet
   */
  public Framework change(Actor actor, long lotId, FrameworkDraft draft, long version) {
    return transactions.call(
        () -> {
          lots.lock(lotId);
          Lot lot = lots.findToChange(actor, lotId);
          if (lot.status() == null) {
            throw new Conflict("LOT_WITHOUT_CLAUSE");
          }
          Optional<FrameworkRules.Known> before = rules.of(lot);
          if (dao.terms(lotId).map(FrameworkDao.Terms::version).orElse(0L) != version) {
            throw Conflict.staleVersion();
          }
          dao.put(lotId, draft);
          audit.record(actor, AuditAction.FRAMEWORK_CHANGED, LotService.subject(lot));
          Optional<FrameworkRule> after = rules.of(lot).map(FrameworkRules.Known::rule);
          if (!before.map(FrameworkRules.Known::rule).equals(after)) {
            due.follow(actor, lot);
          }
          return on(actor, lot, today());
        });
  }

  /**
   * What the holders of a lot owe jointly: for its facilitator and for the holders themselves.
   *
   * @throws NotFound if there is no such lot, or the actor is neither
   */
  public JointDebt jointDebt(Actor actor, long lotId) {
    return transactions.read(
        () -> {
          Lot lot = lots.find(actor, lotId);
          HolderGroup group = new HolderGroup(awards.ofLot(lotId));
          if (!actor.facilitates(lot.facilitatorOrganisationId()) && !holds(actor, group)) {
            throw new NotFound();
          }
          Obligation obligation = obligations.find(actor, lotId);
          return new JointAccount(
                  group,
                  obligation.hoursDue() == null ? Hours.ZERO : obligation.hoursDue(),
                  obligation.opening(),
                  dao.accepted(lotId).stream()
                      .collect(
                          Collectors.toMap(
                              FrameworkDao.Accepted::enterpriseId, FrameworkDao.Accepted::hours)),
                  invoices.list(lotId, null),
                  dao.terms(lotId).map(FrameworkDao.Terms::groupHourlyCost).orElse(null))
              .of(lotId);
        });
  }

  private static boolean holds(Actor actor, HolderGroup group) {
    return group.members().stream().map(Award::enterpriseId).anyMatch(actor::declaresFor);
  }

  private Framework on(Actor actor, Lot lot, LocalDate day) {
    Optional<FrameworkRules.Known> known = rules.of(lot);
    Optional<FrameworkRule> rule = known.map(FrameworkRules.Known::rule);
    Optional<FrameworkDao.Terms> terms = dao.terms(lot.id());
    List<PurchaseOrder> ordered = orders.list(lot.id(), null);
    BigDecimal invoiced = invoiced(lot.id(), day);
    BigDecimal expected = sum(ordered, order -> order.amountBy(day));
    BigDecimal atEnd = sum(ordered, order -> order.amountBy(LocalDate.MAX));
    return new Framework(
        lot.id(),
        rule.map(FrameworkRule::triggerAmount).orElse(null),
        rule.map(FrameworkRule::stepAmount).orElse(null),
        rule.map(FrameworkRule::hoursPerStep).orElse(null),
        known.map(FrameworkRules.Known::source).orElse(null),
        terms.map(FrameworkDao.Terms::groupHourlyCost).orElse(null),
        day,
        obligations.find(actor, lot.id()).course().on(day).orElse(null),
        Amounts.plain(invoiced),
        rule.map(agreed -> agreed.due(invoiced)).orElse(null),
        new EuroAmount(atEnd),
        new EuroAmount(expected),
        rule.map(agreed -> agreed.due(expected)).orElse(null),
        rule.map(agreed -> agreed.due(atEnd)).orElseGet(() -> stated(ordered)),
        terms.map(FrameworkDao.Terms::version).orElse(0L));
  }

  private BigDecimal invoiced(long lotId, LocalDate day) {
    return invoices.list(lotId, null).stream()
        .filter(invoice -> !invoice.invoicedOn().isAfter(day))
        .map(Invoice::amountExclTax)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sum(
      List<PurchaseOrder> orders, Function<PurchaseOrder, BigDecimal> amount) {
    return orders.stream()
        .map(amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static Hours stated(List<PurchaseOrder> orders) {
    return Hours.sum(
        orders.stream().map(order -> order.hours() == null ? Hours.ZERO : order.hours()).toList());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
