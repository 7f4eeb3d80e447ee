package insertionhours.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationMove;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.obligations.Revision;
import insertionhours.obligations.RevisionDraft;
import insertionhours.problems.Conflict;
import insertionhours.problems.RuleViolation;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a lot owes follows its invoices on every date. */
@ExtendWith(DatabaseExtension.class)
class DueOfInvoicesIT {
  private static final LocalDate START = World.START;

  private final Rooms rooms;
  private final World parties;
  private final MovableClock clock;
  private FrameworkWorld world;
  private InvoiceService invoices;

  DueOfInvoicesIT(Rooms rooms, World world, MovableClock clock) {
    this.rooms = rooms;
    this.parties = world;
    this.clock = clock;
  }

  @BeforeEach
  void settle() {
    clock.set(LocalDate.of(2026, 11, 23));
    world = new FrameworkWorld(rooms, parties);
    invoices = rooms.frameworks().invoices();
  }

  @Test
  void owesTheSizedHoursBeforeTheFirstInvoiceAndThoseOfInvoicesFromItOn() {
    assertThat(world.dueOn(world.lot, START)).isEqualTo(Hours.of(400));

    world.invoice(world.lot, world.holder, "F1", day(3, 10), "2700000");
    world.invoice(world.lot, world.holder, "F2", day(4, 10), "1999");
    world.invoice(world.lot, world.holder, "F3", day(5, 10), "1");
    world.invoice(world.lot, world.holder, "F4", day(6, 10), "798000");

    assertThat(world.dueOn(world.lot, day(3, 9))).isEqualTo(Hours.of(400));
    assertThat(world.dueOn(world.lot, day(3, 10))).isEqualTo(Hours.ZERO);
    assertThat(world.dueOn(world.lot, day(4, 10))).isEqualTo(Hours.ZERO);
    assertThat(world.dueOn(world.lot, day(5, 9))).isEqualTo(Hours.ZERO);
    assertThat(world.dueOn(world.lot, day(5, 10))).isEqualTo(Hours.of(1));
    assertThat(world.dueOn(world.lot, day(6, 10))).isEqualTo(Hours.of(400));
  }

  @Test
  void saysWhyAndAddsNothingWhereTheFigureStays() {
    world.invoice(world.lot, world.holder, "F1", day(3, 10), "2704000");
    world.invoice(world.lot, world.holder, "F2", day(4, 10), "10");

    List<Revision> revisions = revisions(world.lot);
    assertThat(revisions).hasSize(1);
    assertThat(revisions.get(0).reason()).isEqualTo("Factures cumulées à cette date");
    assertThat(revisions.get(0).effectiveOn()).isEqualTo(day(3, 10));
  }

  @Test
  void expectsToDateWhatInvoicesMakeDue() {
    world.invoice(world.lot, world.holder, "F1", day(3, 10), "2760000");

    assertThat(rooms.progress().progress().of(world.facilitator, world.lot.id()).expected())
        .isEqualTo(Hours.of(30));
  }

  @Test
  void goesBackToTheContractsFigureWhenTheLastInvoiceGoes() {
    Invoice only = world.invoice(world.lot, world.holder, "F1", day(3, 10), "2704000");

    invoices.remove(world.facilitator, only.id());

    assertThat(world.dueOn(world.lot, day(3, 10))).isEqualTo(Hours.of(400));
    assertThat(revisions(world.lot)).hasSize(2);
    assertThat(rooms.progress().progress().of(world.facilitator, world.lot.id()).expected().value())
        .isBetween(new BigDecimal("300"), new BigDecimal("350"));
  }

  @Test
  void keepsRevisionsOfOthersBeforeTheFirstInvoice() {
    rooms
        .obligations()
        .obligations()
        .revise(
            world.facilitator,
            world.lot.id(),
            new RevisionDraft(new BigDecimal("450"), day(3, 1), "Avenant", "1", null, List.of()));
    Invoice first = world.invoice(world.lot, world.holder, "F1", day(4, 1), "2704000");

    assertThat(world.dueOn(world.lot, day(3, 15))).isEqualTo(Hours.of(450));
    assertThat(world.dueOn(world.lot, day(4, 1))).isEqualTo(Hours.of(2));
    invoices.change(
        world.facilitator,
        first.id(),
        FrameworkWorld.draft(world.holder, "F1", day(5, 1), "2704000"),
        first.version());
    assertThat(world.dueOn(world.lot, day(4, 15))).isEqualTo(Hours.of(450));
    assertThat(world.dueOn(world.lot, day(5, 1))).isEqualTo(Hours.of(2));
  }

  @Test
  void isRightOnEveryDateWhateverIsEnteredChangedAndRemovedInWhateverOrder() {
    for (int seed = 1; seed <= 12; seed++) {
      Random random = new Random(seed);
      String trigger = random.nextBoolean() ? "0" : Integer.toString(random.nextInt(4000));
      String step = new BigDecimal(100 + random.nextInt(90000)).movePointLeft(2).toString();
      String perStep = new BigDecimal(1 + random.nextInt(300)).movePointLeft(2).toString();
      Lot lot = world.sized(1 + seed, trigger, step, perStep);
      world.award(lot, world.holder);
      Map<Long, Invoice> kept = new HashMap<>();
      for (int act = 0; act < 12; act++) {
        act(random, lot, kept, act);
      }
      for (int day = 0; day < 320; day++) {
        LocalDate date = START.plusDays(day);
        assertThat(world.dueOn(lot, date))
            .as("seed %d, rule %s/%s/%s, on %s", seed, trigger, step, perStep, date)
            .isEqualTo(plain(kept.values(), trigger, step, perStep, date, Hours.ZERO, lot));
      }
    }
  }

  private void act(Random random, Lot lot, Map<Long, Invoice> kept, int act) {
    LocalDate day = START.plusDays(random.nextInt(300));
    String amount = new BigDecimal(random.nextInt(600000) - 100000).movePointLeft(2).toString();
    InvoiceDraft draft = FrameworkWorld.draft(world.holder, "F" + act, day, amount);
    List<Invoice> all = new ArrayList<>(kept.values());
    int choice = all.isEmpty() ? 0 : random.nextInt(4);
    if (choice < 2) {
      Invoice made = invoices.record(world.facilitator, lot.id(), draft);
      kept.put(made.id(), made);
      return;
    }
    Invoice chosen = all.get(random.nextInt(all.size()));
    if (choice == 2) {
      kept.put(
          chosen.id(), invoices.change(world.facilitator, chosen.id(), draft, chosen.version()));
    } else {
      invoices.remove(world.facilitator, chosen.id());
      kept.remove(chosen.id());
    }
  }

  /** As one would on paper. */
  private Hours plain(
      Iterable<Invoice> kept,
      String trigger,
      String step,
      String perStep,
      LocalDate day,
      Hours none,
      Lot lot) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (Invoice invoice : kept) {
      if (!invoice.invoicedOn().isAfter(day)) {
        any = true;
        sum = sum.add(invoice.amountExclTax());
      }
    }
    if (!any) {
      return rooms.obligations().obligations().find(world.facilitator, lot.id()).minimumHours();
    }
    BigDecimal above = sum.subtract(new BigDecimal(trigger));
    if (above.signum() < 0) {
      return none;
    }
    return new Hours(
        above
            .divide(new BigDecimal(step), 0, RoundingMode.FLOOR)
            .multiply(new BigDecimal(perStep)));
  }

  @Test
  void isRightWhenManyEnterInvoicesAtOnce() throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(6);
    List<Callable<Invoice>> acts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String number = "F" + i;
      LocalDate day = day(3 + i % 6, 10);
      acts.add(() -> world.invoice(world.lot, world.holder, number, day, "300000"));
    }
    for (Future<Invoice> made : hands.invokeAll(acts)) {
      made.get();
    }
    hands.shutdown();

    assertThat(world.dueOn(world.lot, day(11, 1))).isEqualTo(Hours.of(450));
    assertThat(world.dueOn(world.lot, day(7, 9))).isEqualTo(Hours.ZERO);
    assertThat(world.dueOn(world.lot, day(7, 10))).isEqualTo(Hours.of(150));
  }

  @Test
  void followsAnotherRuleFromTheSameInvoices() {
    world.invoice(world.lot, world.holder, "F1", day(3, 10), "2704000");
    FrameworkService frameworks = rooms.frameworks().frameworks();

    Framework changed =
        frameworks.change(
            world.facilitator,
            world.lot.id(),
            new FrameworkDraft(
                new BigDecimal("700000"), new BigDecimal("1000"), BigDecimal.ONE, null),
            0);

    assertThat(changed.ruleFrom()).isEqualTo(RuleSource.AGREED);
    assertThat(changed.hoursOfInvoices()).isEqualTo(Hours.of(2004));
    assertThat(world.dueOn(world.lot, day(3, 10))).isEqualTo(Hours.of(2004));
    assertThatThrownBy(
            () ->
                frameworks.change(
                    world.facilitator,
                    world.lot.id(),
                    new FrameworkDraft(null, null, null, null),
                    0))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void takesNoInvoicesOfStrangersNorOnClosedLots() {
    assertThatThrownBy(() -> world.invoice(world.lot, parties.company(), "F1", day(3, 10), "10"))
        .isInstanceOf(RuleViolation.class);
    rooms
        .obligations()
        .obligations()
        .move(
            world.facilitator,
            world.lot.id(),
            new ObligationMove(LotStatus.CLOSED, ObligationOutcome.CANCELLED, "abandon"));
    assertThatThrownBy(() -> world.invoice(world.lot, world.holder, "F1", day(3, 10), "10"))
        .isInstanceOfSatisfying(
            Conflict.class,
            refused -> assertThat(refused.code()).isEqualTo("FRAMEWORK_NEEDS_AWARD"));
  }

  @Test
  void owesTheHoursThatOrdersStateWhereThereIsNoRule() {
    Lot lot = parties.awarded(world.facilitator, world.operation, 30, 500, world.holder);
    PurchaseOrderService orders = rooms.frameworks().orders();
    orders.record(
        world.facilitator, lot.id(), order("BC1", day(3, 1), day(3, 1), day(12, 31), "120.5"));
    PurchaseOrder second =
        orders.record(
            world.facilitator, lot.id(), order("BC2", day(6, 1), day(7, 1), day(9, 30), "80"));

    assertThat(world.dueOn(lot, day(2, 15))).isEqualTo(Hours.of(500));
    assertThat(world.dueOn(lot, day(3, 1))).isEqualTo(Hours.of("120.5"));
    assertThat(world.dueOn(lot, day(6, 1))).isEqualTo(Hours.of("200.5"));
    assertThat(revisions(lot).get(1).schedule())
        .extracting(row -> row.label() + " " + row.hours())
        .containsExactly(
            "Bon de commande du 01/03/2026 120.50", "Bon de commande du 01/06/2026 80.00");
    orders.remove(world.facilitator, second.id());
    assertThat(world.dueOn(lot, day(6, 1))).isEqualTo(Hours.of("120.5"));
    assertThatThrownBy(
            () ->
                orders.record(
                    world.facilitator,
                    world.lot.id(),
                    order("BC1", day(3, 1), day(3, 1), day(12, 31), "120.5")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> assertThat(refused.code()).isEqualTo("FRAMEWORK_HOURS_BY_RULE"));
  }

  @Test
  void tellsReadersOfTheObligationNeitherAmountsNorOrdersNorFirms() {
    Lot lot = parties.awarded(world.facilitator, world.operation, 31, 500, world.holder);
    rooms
        .frameworks()
        .orders()
        .record(
            world.facilitator, lot.id(), order("BC-77", day(3, 1), day(3, 1), day(12, 31), "120"));
    world.invoice(world.lot, world.holder, "F-77", day(3, 10), "2704000");

    assertThat(revisions(lot).toString() + revisions(world.lot))
        .doesNotContain("704", "BC-77", "F-77", world.holder.name());
  }

  @Test
  void forecastsFromOrdersSpreadEvenlyByDays() {
    PurchaseOrderService orders = rooms.frameworks().orders();
    orders.record(
        world.facilitator,
        world.lot.id(),
        new PurchaseOrderDraft(
            world.holder.id(),
            "BC1",
            null,
            day(3, 1),
            day(3, 10),
            new BigDecimal("3000000"),
            null));
    orders.record(
        world.facilitator,
        world.lot.id(),
        new PurchaseOrderDraft(
            world.second.id(), "BC1", null, day(3, 10), day(3, 12), new BigDecimal("100"), null));
    FrameworkService frameworks = rooms.frameworks().frameworks();

    Framework nine = frameworks.find(world.facilitator, world.lot.id(), day(3, 9));
    Framework ten = frameworks.find(world.facilitator, world.lot.id(), day(3, 10));

    assertThat(nine.expectedAmount().plain()).isEqualByComparingTo("2700000");
    assertThat(nine.hoursExpected()).isEqualTo(Hours.ZERO);
    assertThat(ten.expectedAmount().plain()).isEqualByComparingTo("3000033.33");
    assertThat(ten.hoursExpected()).isEqualTo(Hours.of(150));
    assertThat(ten.orderedAmount().plain()).isEqualByComparingTo("3000100");
    assertThat(ten.hoursAtEnd()).isEqualTo(Hours.of(150));
    assertThat(ten.hoursOfInvoices()).isEqualTo(Hours.ZERO);
    assertThat(ten.hoursDue()).isEqualTo(Hours.of(400));
  }

  private PurchaseOrderDraft order(
      String number, LocalDate on, LocalDate from, LocalDate to, String hours) {
    return new PurchaseOrderDraft(
        world.holder.id(), number, on, from, to, null, new BigDecimal(hours));
  }

  private List<Revision> revisions(Lot lot) {
    return rooms.obligations().obligations().find(world.facilitator, lot.id()).revisions();
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }
}
