package insertionhours.monthgrid;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationFilter;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.ZeroReason;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.obligations.AwardRole;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.testing.Crew;
import insertionhours.testing.World;
import insertionhours.validation.Decision;
import insertionhours.validation.Verdict;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A lender on several lots of one operation, each with its own holder. */
final class LenderWorld {
  static final YearMonth MARCH = YearMonth.of(2026, 3);
  static final YearMonth APRIL = YearMonth.of(2026, 4);

  final Rooms rooms;
  final World world;
  final Actor facilitator;
  final Operation operation;
  final Enterprise lender;
  final Actor declarant;
  final Crew crew;
  final List<Lot> lots;
  private final Map<Long, Assignment> people = new HashMap<>();

  LenderWorld(Rooms rooms, World world, int count) {
    this.rooms = rooms;
    this.world = world;
    facilitator = world.facilitator();
    operation = world.operation(facilitator, world.authority());
    lender = world.enterprise(EnterpriseKind.ETTI);
    declarant = world.declarant(lender);
    crew = new Crew(rooms, facilitator);
    lots = IntStream.rangeClosed(1, count).mapToObj(this::lot).toList();
  }

  /** A lot that the lender works on, of the same facilitator. */
  Lot lot(int number) {
    Lot lot = world.awarded(facilitator, operation, number, 400, world.company());
    world.engage(facilitator, lot, lender, AwardRole.LENDING_EMPLOYER);
    hire(crew, lot);
    return lot;
  }

  /** A lot that the lender works on, of another facilitator organisation. */
  Lot lotElsewhere(Actor otherFacilitator) {
    Operation other = world.operation(otherFacilitator, world.authority());
    Lot lot = world.awarded(otherFacilitator, other, 1, 400, world.company());
    world.engage(otherFacilitator, lot, lender, AwardRole.LENDING_EMPLOYER);
    hire(new Crew(rooms, otherFacilitator), lot);
    return lot;
  }

  private void hire(Crew of, Lot lot) {
    people.put(lot.id(), of.admitted(declarant, lot, lender.id(), Modality.SECONDMENT));
  }

  /** Who does the hours on a lot. */
  Assignment person(Lot lot) {
    return people.get(lot.id());
  }

  MonthGridService grid() {
    return rooms.monthGrid().service();
  }

  /** Of the person of the lot that it is declared on. */
  static DeclarationLineDraft lent(String trade, String worked) {
    return new DeclarationLineDraft(
        null, null, trade, Modality.SECONDMENT, new BigDecimal(worked), null, null, null);
  }

  MonthEntry entry(Lot lot, DeclarationLineDraft... lines) {
    return entry(lot, null, lines);
  }

  MonthEntry entry(Lot lot, Long version, DeclarationLineDraft... lines) {
    return new MonthEntry(
        lot.id(), version, null, Stream.of(lines).map(line -> of(lot, line)).toList());
  }

  /** On a lot that the lender is not on: of nobody. */
  private DeclarationLineDraft of(Lot lot, DeclarationLineDraft line) {
    return people.containsKey(lot.id()) ? line.of(person(lot).id(), null) : line;
  }

  static MonthEntry none(Lot lot, ZeroReason reason) {
    return new MonthEntry(lot.id(), null, reason, List.of());
  }

  static MonthDraft submitting(MonthEntry... entries) {
    return new MonthDraft(true, List.of(entries));
  }

  static MonthDraft drafting(MonthEntry... entries) {
    return new MonthDraft(false, List.of(entries));
  }

  /** All lots with hours in heating. */
  MonthDraft whole(String hours) {
    return new MonthDraft(
        true, lots.stream().map(lot -> entry(lot, lent("HEATING", hours))).toList());
  }

  Declaration draft(Lot lot, YearMonth month, String hours) {
    return rooms
        .hours()
        .declarations()
        .create(
            declarant,
            lot.id(),
            new DeclarationDraft(
                lender.id(), month, null, null, List.of(of(lot, lent("HEATING", hours)))));
  }

  Declaration submitted(Lot lot, YearMonth month, String hours) {
    Declaration draft = draft(lot, month, hours);
    return rooms.hours().submissions().submit(declarant, draft.id(), draft.version());
  }

  Declaration giveBack(Declaration declaration) {
    return rooms
        .validation()
        .service()
        .decide(
            facilitator,
            declaration.id(),
            new Decision(
                declaration.version(), Verdict.RETURNED, null, ReasonCode.ARITHMETIC, "à revoir"));
  }

  /** Everything that the lender has declared, by id. */
  List<Declaration> kept() {
    return rooms
        .hours()
        .declarations()
        .list(
            declarant,
            new DeclarationFilter(
                null, null, null, lender.id(), null, DeclarationFilter.Sort.ID, false),
            new Slice(200, Cursor.START))
        .items();
  }
}
