package insertionhours.commands;

import insertionhours.calibration.CalibrationDraft;
import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.ContractForm;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.frameworks.FrameworkDraft;
import insertionhours.frameworks.FrameworksFeature;
import insertionhours.frameworks.InvoiceDraft;
import insertionhours.frameworks.PurchaseOrderDraft;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import insertionhours.sizing.CalibrationInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A framework contract with the rule of the city of Paris, 1 h per 2,000 € above 2,700,000 €, held
 * by a group of three: invoices every other month, orders, and hours that one member does for the
 * others.
 */
final class DemoFramework {
  static final String REFERENCE = "AC-BATIMENTS";

  private static final int MONTHS_AGO = 8;
  private static final List<List<String>> INVOICED =
      List.of(
          List.of("980000", "410000.50", "215000"),
          List.of("760000", "335000", "180000"),
          List.of("640250.75", "250000", "160000"),
          List.of("455000", "-12500", "98000"));

  private final DemoParties parties;
  private final DemoContracts acts;
  private final DemoStory story;
  private final YearMonth first;
  private final LocalDate today;
  private Lot lot;

  DemoFramework(DemoParties parties, DemoContracts acts, DemoStory story, LocalDate today) {
    this.parties = parties;
    this.acts = acts;
    this.story = story;
    this.today = today;
    this.first = YearMonth.from(today).minusMonths(MONTHS_AGO);
  }

  void write() {
    story.on(first.minusMonths(4).atDay(12), this::size);
    story.on(first.minusMonths(1).atDay(18), this::award);
    story.on(first.atDay(6), this::order);
    for (int round = 0; round < INVOICED.size(); round++) {
      int number = round;
      LocalDate day = first.plusMonths(2L * round).atEndOfMonth();
      story.on(day.plusDays(9), () -> invoice(number, day));
    }
    for (int month = 0; month < MONTHS_AGO; month++) {
      YearMonth worked = first.plusMonths(month);
      LocalDate day = worked.plusMonths(1).atDay(8);
      if (day.isBefore(today)) {
        story.on(day, () -> declare(worked));
      }
    }
  }

  private void size() {
    Actor facilitator = parties.facilitator;
    Operation operation =
        acts.operation(
            facilitator,
            new OperationDraft(
                parties.authorities.get(1).id(),
                "Entretien et réparation des bâtiments publics, accord-cadre",
                REFERENCE,
                null,
                first.atDay(1),
                first.plusMonths(35).atEndOfMonth(),
                List.of("accord-cadre"),
                null,
                facilitator.accountId()));
    lot = acts.lot(facilitator, operation, draft());
    CalibrationInput input =
        new CalibrationInput.InvoiceBased(
            new BigDecimal("5900000"),
            new BigDecimal("2700000"),
            new BigDecimal("2000"),
            BigDecimal.ONE,
            null);
    acts.services()
        .calibration()
        .service()
        .keep(facilitator, lot.id(), new CalibrationDraft(input, null, null));
  }

  private LotDraft draft() {
    return new LotDraft(
        1,
        "Tous corps d'état",
        "MASONRY",
        ClauseKind.CONDITION,
        null,
        ContractForm.FRAMEWORK,
        "AC-2025-14",
        null,
        new BigDecimal("5900000"),
        null,
        null,
        first.minusMonths(3).atDay(8),
        first.minusMonths(2).atDay(12),
        first.minusMonths(1).atDay(20),
        new BigDecimal("45"));
  }

  /** The holder, a mason; the two others are a heating engineer and a plumber. */
  private List<Enterprise> group() {
    return List.of(
        parties.enterprises.get(4), parties.enterprises.get(0), parties.enterprises.get(9));
  }

  private void award() {
    Actor facilitator = parties.facilitator;
    acts.engage(facilitator, lot, group().get(0), AwardRole.HOLDER, null);
    acts.engage(facilitator, lot, group().get(1), AwardRole.JOINT_HOLDER, null);
    acts.engage(facilitator, lot, group().get(2), AwardRole.JOINT_HOLDER, null);
    frameworks()
        .frameworks()
        .change(
            facilitator,
            lot.id(),
            new FrameworkDraft(null, null, null, new BigDecimal("20.04")),
            0);
  }

  private void order() {
    for (int year = 0; year < 3; year++) {
      LocalDate from = first.plusMonths(12L * year).atDay(1);
      frameworks()
          .orders()
          .record(
              parties.facilitator,
              lot.id(),
              new PurchaseOrderDraft(
                  group().get(year).id(),
                  "BC-%02d".formatted(year + 1),
                  first.atDay(6),
                  from,
                  from.plusMonths(12).minusDays(1),
                  new BigDecimal(List.of("4100000", "1500000", "900000").get(year)),
                  null));
    }
  }

  private void invoice(int round, LocalDate day) {
    for (int member = 0; member < group().size(); member++) {
      BigDecimal amount = new BigDecimal(INVOICED.get(round).get(member));
      frameworks()
          .invoices()
          .record(
              parties.facilitator,
              lot.id(),
              new InvoiceDraft(
                  group().get(member).id(),
                  (amount.signum() < 0 ? "AV-%02d" : "F-%02d").formatted(round + 1),
                  day,
                  amount));
    }
  }

  /** The holder does more than its part, the plumber less. */
  private void declare(YearMonth month) {
    List<String> hours = List.of("109.25", "31.50", "7.50");
    for (int member = 0; member < group().size(); member++) {
      Enterprise enterprise = group().get(member);
      var declaration =
          acts.declare(
              parties.actors.of(enterprise),
              lot,
              enterprise,
              month,
              DemoContracts.line("MASONRY", Modality.DIRECT_HIRE, hours.get(member)));
      acts.accept(parties.facilitator, declaration);
    }
  }

  private FrameworksFeature frameworks() {
    return acts.services().frameworks();
  }
}
