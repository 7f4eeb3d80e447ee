package insertionhours.frameworks;

import insertionhours.measure.Hours;
import insertionhours.obligations.DueCourse;
import insertionhours.obligations.ScheduleRow;
import insertionhours.obligations.ScheduleStatus;
import insertionhours.texts.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What invoices, or orders that state hours, make due on each day from the first of them on. Its
 * words are kept with revisions, and are French as those that a facilitator types. All firms of the
 * lot and its authority read them: they name no amount, no order and no firm.
 *
 * @param days on which it may change
 * @param course what is due on a day, empty before the first of them
 */
record AgreedDue(SortedSet<LocalDate> days, Function<LocalDate, Optional<Figure>> course) {
  private static final Messages FRENCH = Messages.in(Locale.FRENCH);

  /**
   * What is due from a day on.
   *
   * @param atOnce whether it is expected in full on that day, whatever the rows are called
   */
  record Figure(Hours hours, List<ScheduleRow> schedule, String reason, boolean atOnce) {
    /** What held without invoices and orders. */
    static Figure restored(DueCourse without, LocalDate day) {
      return new Figure(
          without.on(day).orElse(Hours.ZERO),
          without.scheduleOn(day),
          FRENCH.text("frameworks.reason.restored"),
          false);
    }

    boolean holdsIn(DueCourse course, LocalDate day) {
      List<ScheduleRow> rows = course.scheduleOn(day);
      boolean expected =
          atOnce
              ? hours.isZero()
                  || !rows.isEmpty() && rows.stream().noneMatch(row -> row.to().isAfter(day))
              : rows.equals(schedule);
      return expected && course.on(day).filter(hours::equals).isPresent();
    }
  }

  /** Owed for what is invoiced by the day, and expected from that day on. */
  static AgreedDue ofInvoices(FrameworkRule rule, List<Invoice> invoices) {
    return new AgreedDue(
        days(invoices.stream().map(Invoice::invoicedOn).toList()),
        day -> {
          List<Invoice> by =
              invoices.stream().filter(invoice -> !invoice.invoicedOn().isAfter(day)).toList();
          return by.isEmpty() ? Optional.empty() : Optional.of(figure(rule, by, day));
        });
  }

  private static Figure figure(FrameworkRule rule, List<Invoice> invoices, LocalDate day) {
    BigDecimal invoiced =
        invoices.stream().map(Invoice::amountExclTax).reduce(BigDecimal.ZERO, BigDecimal::add);
    Hours due = rule.due(invoiced);
    ScheduleRow row =
        new ScheduleRow(
            FRENCH.text("frameworks.row.invoices", day),
            day,
            day,
            due.value(),
            ScheduleStatus.FIRM);
    return new Figure(due, List.of(row), FRENCH.text("frameworks.reason.invoices"), true);
  }

  /** Owed from each order on, as firm rows over its dates. */
  static AgreedDue ofOrders(List<PurchaseOrder> all) {
    List<PurchaseOrder> orders = all.stream().filter(order -> order.hours() != null).toList();
    return new AgreedDue(
        days(orders.stream().map(PurchaseOrder::orderedOn).toList()),
        day -> {
          List<ScheduleRow> rows =
              orders.stream()
                  .filter(order -> !order.orderedOn().isAfter(day))
                  .map(AgreedDue::row)
                  .toList();
          return rows.isEmpty() ? Optional.empty() : Optional.of(figure(rows));
        });
  }

  private static ScheduleRow row(PurchaseOrder order) {
    return new ScheduleRow(
        FRENCH.text("frameworks.row.order", order.orderedOn()),
        order.from(),
        order.to(),
        order.hours().value(),
        ScheduleStatus.FIRM);
  }

  private static Figure figure(List<ScheduleRow> rows) {
    Hours due = Hours.sum(rows.stream().map(row -> new Hours(row.hours())).toList());
    return new Figure(due, rows, FRENCH.text("frameworks.reason.orders", rows.size()), false);
  }

  private static SortedSet<LocalDate> days(List<LocalDate> days) {
    return new TreeSet<>(days);
  }
}
