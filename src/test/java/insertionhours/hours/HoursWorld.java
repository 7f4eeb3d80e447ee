package insertionhours.hours;

import insertionhours.Rooms;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.counting.ReasonCode;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.obligations.OpeningHours;
import insertionhours.obligations.TakeOver;
import insertionhours.organisations.ContractingAuthority;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.Crew;
import insertionhours.testing.World;
import insertionhours.validation.Decision;
import insertionhours.validation.LineDecision;
import insertionhours.validation.Verdict;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** A lot with a holder and an insertion enterprise, and what they declare on it. */
public final class HoursWorld {
  public static final YearMonth MARCH = YearMonth.of(2026, 3);

  public final Rooms rooms;
  public final World world;
  public final Actor facilitator;
  public final ContractingAuthority authority;
  public final Operation operation;
  public final Enterprise holder;
  public final Enterprise lender;
  public final Actor declarant;
  public final Actor lenderDeclarant;
  public final Lot lot;
  public final Crew crew;

  public HoursWorld(Rooms rooms, World world) {
    this.rooms = rooms;
    this.world = world;
    facilitator = world.facilitator();
    authority = world.authority();
    operation = world.operation(facilitator, authority);
    holder = world.company();
    lender = world.enterprise(EnterpriseKind.ETTI);
    declarant = world.declarant(holder);
    lenderDeclarant = world.declarant(lender);
    lot = world.awarded(facilitator, operation, 1, 400, holder);
    world.engage(facilitator, lot, lender, AwardRole.LENDING_EMPLOYER);
    crew = new Crew(rooms, facilitator);
  }

  /** A lot taken over by its holder while it runs. */
  public Lot takenOver(long due, OpeningHours opening) {
    return rooms
        .obligations()
        .takeOvers()
        .takeOver(
            facilitator,
            operation.id(),
            new TakeOver(
                9,
                "Lot repris",
                "HEATING",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                holder.id(),
                BigDecimal.valueOf(due),
                opening));
  }

  /** Of nobody in particular, see {@link #named}. */
  public static DeclarationLineDraft line(String trade, String worked) {
    return line(trade, worked, "0");
  }

  public static DeclarationLineDraft line(String trade, String worked, String training) {
    return new DeclarationLineDraft(
        null,
        null,
        trade,
        Modality.DIRECT_HIRE,
        new BigDecimal(worked),
        new BigDecimal(training),
        null,
        null);
  }

  public static DeclarationLineDraft correction(long lineId, String trade, String worked) {
    return new DeclarationLineDraft(
        null,
        null,
        trade,
        Modality.DIRECT_HIRE,
        new BigDecimal(worked),
        BigDecimal.ZERO,
        lineId,
        null);
  }

  public static DeclarationLineDraft lent(Enterprise employer, String trade, String worked) {
    return new DeclarationLineDraft(
        null,
        employer.id(),
        trade,
        Modality.SECONDMENT,
        new BigDecimal(worked),
        BigDecimal.ZERO,
        null,
        "équipe de nuit");
  }

  public static DeclarationDraft month(
      Enterprise enterprise, YearMonth month, DeclarationLineDraft... lines) {
    return new DeclarationDraft(enterprise.id(), month, null, null, Arrays.asList(lines));
  }

  public static DeclarationDraft supplement(
      Enterprise enterprise, YearMonth month, DeclarationLineDraft... lines) {
    return new DeclarationDraft(enterprise.id(), month, null, true, Arrays.asList(lines));
  }

  public static DeclarationDraft zero(Enterprise enterprise, YearMonth month, ZeroReason reason) {
    return new DeclarationDraft(enterprise.id(), month, reason, null, List.of());
  }

  public DeclarationService declarations() {
    return rooms.hours().declarations();
  }

  public SubmissionService submissions() {
    return rooms.hours().submissions();
  }

  /** The same hours, each line of somebody new who is admitted on the lot. */
  public DeclarationDraft named(Actor actor, DeclarationDraft draft) {
    return crew.named(actor, lot, draft);
  }

  /** A declarant names people. */
  public Declaration create(Actor actor, DeclarationDraft draft) {
    return create(actor, lot, draft);
  }

  public Declaration create(Actor actor, Lot on, DeclarationDraft draft) {
    return declarations().create(actor, on.id(), crew.named(actor, on, draft));
  }

  /** Drafted by the holder. */
  public Declaration drafted(YearMonth month, DeclarationLineDraft... lines) {
    return create(declarant, month(holder, month, lines));
  }

  /** Submitted by the holder. */
  public Declaration submitted(YearMonth month, DeclarationLineDraft... lines) {
    return submit(declarant, drafted(month, lines));
  }

  /** Of the holder, accepted in full. */
  public Declaration accepted(YearMonth month, DeclarationLineDraft... lines) {
    return accept(submitted(month, lines));
  }

  public Declaration submit(Actor actor, Declaration declaration) {
    return submissions().submit(actor, declaration.id(), declaration.version());
  }

  public Declaration accept(Declaration declaration) {
    return decide(declaration, Decision.inFull(declaration.version()));
  }

  public Declaration decide(Declaration declaration, Decision decision) {
    return rooms.validation().service().decide(facilitator, declaration.id(), decision);
  }

  public Declaration giveBack(Declaration declaration) {
    return decide(
        declaration,
        new Decision(
            declaration.version(), Verdict.RETURNED, null, ReasonCode.WRONG_LOT, "autre lot"));
  }

  /** Each line in its order with as many hours; fewer than worked for lack of proof. */
  public Declaration acceptHours(Declaration declaration, String... hours) {
    List<LineDecision> lines =
        declaration.lines().stream()
            .map(
                line -> {
                  BigDecimal accepted = new BigDecimal(hours[declaration.lines().indexOf(line)]);
                  boolean less = accepted.compareTo(line.hoursWorked().value()) < 0;
                  return new LineDecision(line.id(), accepted, less ? ReasonCode.NO_PROOF : null);
                })
            .toList();
    return decide(
        declaration, new Decision(declaration.version(), Verdict.ACCEPTED, lines, null, null));
  }
}
