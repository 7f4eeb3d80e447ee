package insertionhours.frameworks;

import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.DueCourse;
import insertionhours.obligations.Obligation;
import insertionhours.obligations.ObligationService;
import insertionhours.obligations.RevisionDraft;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets the hours due of a lot follow its invoices or orders: adds a revision on every day on which
 * the figure in force is not the one that they make due. Revisions that other people recorded are
 * passed over from the first invoice on.
 */
final class DueFollower {
  private final FrameworkDao dao;
  private final InvoiceDao invoices;
  private final PurchaseOrderDao orders;
  private final FrameworkRules rules;
  private final ObligationService obligations;

  DueFollower(
      FrameworkDao dao,
      InvoiceDao invoices,
      PurchaseOrderDao orders,
      FrameworkRules rules,
      ObligationService obligations) {
    this.dao = dao;
    this.invoices = invoices;
    this.orders = orders;
    this.rules = rules;
    this.obligations = obligations;
  }

  /** In the transaction of the change, with the lot locked. */
  void follow(Actor actor, Lot lot) {
    AgreedDue agreed = agreed(lot);
    Set<Integer> ours = dao.revisions(lot.id());
    DueCourse course = obligations.find(actor, lot.id()).course();
    DueCourse without =
        new DueCourse(
            course.first(),
            course.figures().stream().filter(figure -> !ours.contains(figure.number())).toList());
    for (LocalDate day : days(agreed, course)) {
      AgreedDue.Figure wanted =
          agreed.course().apply(day).orElseGet(() -> AgreedDue.Figure.restored(without, day));
      if (!wanted.holdsIn(course, day)) {
        course = revise(actor, lot, day, wanted);
      }
    }
  }

  private AgreedDue agreed(Lot lot) {
    return rules
        .of(lot)
        .map(known -> AgreedDue.ofInvoices(known.rule(), invoices.list(lot.id(), null)))
        .orElseGet(() -> AgreedDue.ofOrders(orders.list(lot.id(), null)));
  }

  /** In order: what is set on a day holds until the next of them. */
  private static Set<LocalDate> days(AgreedDue agreed, DueCourse course) {
    Set<LocalDate> days = new TreeSet<>(agreed.days());
    course.figures().forEach(figure -> days.add(figure.effectiveOn()));
    return days;
  }

  private DueCourse revise(Actor actor, Lot lot, LocalDate day, AgreedDue.Figure wanted) {
    Optional<Hours> figure =
        wanted.schedule().isEmpty() ? Optional.of(wanted.hours()) : Optional.empty();
    Obligation revised =
        obligations.revise(
            actor,
            lot.id(),
            new RevisionDraft(
                figure.map(Hours::value).orElse(null),
                day,
                wanted.reason(),
                null,
                null,
                wanted.schedule()));
    int number = revised.revisions().get(revised.revisions().size() - 1).number();
    dao.insertRevision(lot.id(), number);
    return revised.course();
  }
}
