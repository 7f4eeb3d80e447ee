package insertionhours.commands;

import insertionhours.calibration.CalibrationDraft;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationDraft;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.ZeroReason;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.obligations.ObligationMove;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.sizing.CalibrationInput;
import insertionhours.validation.Decision;
import insertionhours.validation.LineDecision;
import insertionhours.validation.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** The acts of the demonstration in a few words, each through the product's services. */
final class DemoContracts {
  static final BigDecimal EFFORT = new BigDecimal("0.05");
  static final BigDecimal HOURLY_COST = new BigDecimal("36");

  private static final BigDecimal HALF_TIME = new BigDecimal("75");

  /** Invented, as are the telephone numbers, which the regulator keeps for stories. */
  private static final List<String> PEOPLE =
      List.of(
          "Camille Dubois",
          "Mehdi Kaci",
          "Laure Fontaine",
          "Bruno Lesage",
          "Inès Ferreira",
          "Gilles Monnier",
          "Nadia Cherif",
          "Étienne Blot");

  private final DemoServices services;
  private final DemoPeople people;

  DemoContracts(DemoServices services, DemoPeople people) {
    this.services = services;
    this.people = people;
  }

  Operation operation(Actor facilitator, OperationDraft draft) {
    return services.contracts().operations().create(facilitator, draft);
  }

  Lot lot(Actor facilitator, Operation operation, LotDraft draft) {
    return services.contracts().lots().create(facilitator, operation.id(), draft);
  }

  void calibrate(Actor facilitator, Lot lot, BigDecimal labourShare) {
    CalibrationInput input =
        new CalibrationInput.AmountBased(
            lot.amountExclTax().value(), labourShare, null, EFFORT, HOURLY_COST, null);
    var calibrations = services.calibration().service();
    boolean usual =
        calibrations
            .agreed(lot)
            .map(figures -> figures.effortRate().compareTo(EFFORT) == 0)
            .orElse(true);
    String reason = usual ? null : "Minimum du renouvellement urbain (ANRU)";
    calibrations.keep(facilitator, lot.id(), new CalibrationDraft(input, null, reason));
  }

  void move(Actor facilitator, Lot lot, LotStatus to, ObligationOutcome outcome, String reason) {
    services
        .obligations()
        .obligations()
        .move(facilitator, lot.id(), new ObligationMove(to, outcome, reason));
  }

  void engage(Actor facilitator, Lot lot, Enterprise enterprise, AwardRole role, Enterprise by) {
    engage(facilitator, lot, enterprise, role, by, null);
  }

  /**
   * @param declares null for what is usual of the role
   */
  void engage(
      Actor facilitator,
      Lot lot,
      Enterprise enterprise,
      AwardRole role,
      Enterprise by,
      Boolean declares) {
    services
        .obligations()
        .awards()
        .award(
            facilitator,
            lot.id(),
            new AwardDraft(
                enterprise.id(),
                role,
                by == null ? null : by.id(),
                null,
                null,
                null,
                null,
                declares,
                person(enterprise, 0),
                mailbox(enterprise),
                "02 61 91 00 %02d".formatted(enterprise.id() % 100),
                role == AwardRole.HOLDER ? person(enterprise, 3) : null,
                null,
                role == AwardRole.HOLDER
                    ? "06 39 98 00 %02d".formatted(enterprise.id() % 100)
                    : null));
  }

  private static String person(Enterprise enterprise, int next) {
    return PEOPLE.get((int) ((enterprise.id() + next) % PEOPLE.size()));
  }

  /** Of a domain that nobody has. */
  private static String mailbox(Enterprise enterprise) {
    String plain = enterprise.name().toLowerCase(Locale.FRENCH).replace("œ", "oe");
    String ascii = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return "insertion@" + ascii.replaceAll("[^a-z0-9]+", "-") + ".example";
  }

  static DeclarationLineDraft line(String trade, Modality modality, String hours) {
    return new DeclarationLineDraft(
        null, null, trade, modality, new BigDecimal(hours), null, null, null);
  }

  /** Of people where the firm itself declares, else of nobody in particular. */
  Declaration draft(
      Actor actor, Lot lot, Enterprise enterprise, YearMonth month, DeclarationLineDraft line) {
    if (!actor.declaresFor(enterprise.id())) {
      return draft(actor, lot, enterprise, month, List.of(line));
    }
    List<DeclarationLineDraft> lines =
        enterprise.kind() == EnterpriseKind.ESAT
            ? List.of(ofSome(line))
            : people.named(actor, lot, enterprise, month, line);
    return draft(actor, lot, enterprise, month, lines);
  }

  Declaration draft(
      Actor actor,
      Lot lot,
      Enterprise enterprise,
      YearMonth month,
      List<DeclarationLineDraft> lines) {
    return services
        .hours()
        .declarations()
        .create(actor, lot.id(), new DeclarationDraft(enterprise.id(), month, null, null, lines));
  }

  /** An ESAT says how many there were, not who. */
  private static DeclarationLineDraft ofSome(DeclarationLineDraft line) {
    int heads = line.hoursWorked().divide(HALF_TIME, 0, RoundingMode.CEILING).intValueExact();
    return new DeclarationLineDraft(
        null,
        null,
        line.trade(),
        line.modality(),
        line.hoursWorked(),
        null,
        null,
        null,
        heads,
        null);
  }

  Declaration submit(Actor actor, Declaration draft) {
    return services.hours().submissions().submit(actor, draft.id(), draft.version());
  }

  Declaration declare(
      Actor actor, Lot lot, Enterprise enterprise, YearMonth month, DeclarationLineDraft line) {
    return submit(actor, draft(actor, lot, enterprise, month, line));
  }

  void nothing(Actor actor, Lot lot, Enterprise enterprise, YearMonth month, ZeroReason reason) {
    submit(
        actor,
        services
            .hours()
            .declarations()
            .create(
                actor,
                lot.id(),
                new DeclarationDraft(enterprise.id(), month, reason, null, List.of())));
  }

  Declaration accept(Actor facilitator, Declaration declaration) {
    return services
        .validation()
        .service()
        .decide(facilitator, declaration.id(), Decision.inFull(declaration.version()));
  }

  /** Accepts the first line in part and the others in full. */
  Declaration acceptLess(
      Actor facilitator, Declaration declaration, String hours, ReasonCode reason) {
    long first = declaration.lines().get(0).id();
    List<LineDecision> lines =
        declaration.lines().stream()
            .map(
                line ->
                    line.id() == first
                        ? new LineDecision(line.id(), new BigDecimal(hours), reason)
                        : new LineDecision(line.id(), line.hoursWorked().value(), null))
            .toList();
    Decision decision = new Decision(declaration.version(), Verdict.ACCEPTED, lines, null, null);
    return services.validation().service().decide(facilitator, declaration.id(), decision);
  }

  void giveBack(Actor facilitator, Declaration declaration, ReasonCode reason, String comment) {
    services
        .validation()
        .service()
        .decide(
            facilitator,
            declaration.id(),
            new Decision(declaration.version(), Verdict.RETURNED, null, reason, comment));
  }

  /** Of today: what is known of a lot is of the day on which it was entered. */
  Hours hoursDue(Actor facilitator, Lot lot) {
    return services.contracts().lots().find(facilitator, lot.id()).hoursDue();
  }

  DemoServices services() {
    return services;
  }
}
