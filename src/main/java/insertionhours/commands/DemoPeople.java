package insertionhours.commands;

import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.Proof;
import insertionhours.assignments.WorkContract;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.contracts.Lot;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.organisations.Enterprise;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The people who do the hours of the demonstration: each firm has its own on each lot, as many as
 * its months need. Most stay for some months and make room for others; all were proposed and
 * admitted before they began.
 */
final class DemoPeople {
  /** What one person does on one lot in a month at most, in hours: half of full time. */
  private static final BigDecimal MOST = new BigDecimal("75.83");

  private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);
  private static final int DAYS_BEFORE = 8;
  private static final List<String> PRESCRIBERS =
      List.of(
          "Mission locale des Deux Vallées", "France Travail", "Département, service insertion");

  /** Whose place it is, and who has it: the first, the one after. */
  private record Place(long lotId, long enterpriseId, Modality modality, int seat, int turn) {}

  private final DemoServices services;
  private final DemoParties parties;
  private final DemoClock clock;
  private final DemoContractDays days;
  private final DemoHumans humans = new DemoHumans();
  private final Map<Place, Long> places = new HashMap<>();

  DemoPeople(DemoServices services, DemoParties parties, DemoClock clock, LocalDate today) {
    this.services = services;
    this.parties = parties;
    this.clock = clock;
    this.days = new DemoContractDays(today);
  }

  /** The same hours, shared out among the people of the firm on the lot. */
  List<DeclarationLineDraft> named(
      Actor declarant, Lot lot, Enterprise firm, YearMonth month, DeclarationLineDraft line) {
    int heads = line.hoursWorked().divide(MOST, 0, RoundingMode.CEILING).intValueExact();
    List<DeclarationLineDraft> shared = new ArrayList<>();
    BigDecimal left = line.hoursWorked();
    for (int seat = 0; seat < heads; seat++) {
      BigDecimal part = share(left, heads - seat);
      left = left.subtract(part);
      shared.add(
          new DeclarationLineDraft(
              inPlace(declarant, lot, firm, line.modality(), seat, month),
              null,
              line.trade(),
              line.modality(),
              part,
              null,
              null,
              null));
    }
    return shared;
  }

  /** In quarters of an hour, the last one what is left. */
  private static BigDecimal share(BigDecimal left, int heads) {
    return heads == 1
        ? left
        : left.multiply(QUARTERS)
            .divide(BigDecimal.valueOf(heads), 0, RoundingMode.CEILING)
            .divide(QUARTERS);
  }

  private long inPlace(
      Actor declarant, Lot lot, Enterprise firm, Modality modality, int seat, YearMonth month) {
    YearMonth start = YearMonth.from(lot.startsOn());
    boolean stays = DemoContractDays.isPermanent(firm.kind(), number(lot, seat));
    int turn =
        stays
            ? 0
            : (int) Math.max(0, start.until(month, ChronoUnit.MONTHS)) / DemoContractDays.TURN;
    return places.computeIfAbsent(
        new Place(lot.id(), firm.id(), modality, seat, turn),
        place -> begin(declarant, lot, firm, place, month));
  }

  private long begin(Actor declarant, Lot lot, Enterprise firm, Place place, YearMonth month) {
    List<WorkContract> contracts =
        days.contracts(
            firm.kind(),
            lot.startsOn().plusMonths((long) place.turn() * DemoContractDays.TURN),
            lot.endsOn().isAfter(month.atEndOfMonth()) ? lot.endsOn() : month.atEndOfMonth(),
            number(lot, place.seat()));
    LocalDate first = contracts.get(0).startsOn();
    LocalDate now = LocalDate.now(clock);
    clock.set(first.minusDays(DAYS_BEFORE));
    DemoHumans.Human human = somebody(firm, first);
    long id =
        propose(
            declarant,
            lot,
            human.person(),
            firm,
            place.modality(),
            contracts,
            human.proofs(),
            null);
    admit(lot, id);
    clock.set(now);
    return id;
  }

  private static int number(Lot lot, int seat) {
    return (int) (lot.id() % 100) + seat;
  }

  /** Somebody new, for a story of her own. */
  DemoHumans.Human somebody(Enterprise firm, LocalDate firstDay) {
    return humans.next(firm.kind(), firstDay, LocalDate.now(clock).minusDays(2));
  }

  /**
   * @param countedSince by a facilitator only
   */
  long propose(
      Actor actor,
      Lot lot,
      BeneficiaryDraft person,
      Enterprise firm,
      Modality modality,
      List<WorkContract> contracts,
      List<Proof> proofs,
      LocalDate countedSince) {
    String prescriber =
        places.size() % 3 == 0 ? PRESCRIBERS.get(places.size() / 3 % PRESCRIBERS.size()) : null;
    AssignmentDraft draft =
        new AssignmentDraft(
            null, firm.id(), modality, null, contracts, proofs, prescriber, countedSince);
    return services.assignments().assignments().propose(actor, lot.id(), person, draft).id();
  }

  void admit(Lot lot, long id) {
    services
        .assignments()
        .assignments()
        .decide(facilitatorOf(lot), id, AssignmentDecision.admitted());
  }

  private Actor facilitatorOf(Lot lot) {
    return parties.facilitator.facilitates(lot.facilitatorOrganisationId())
        ? parties.facilitator
        : parties.otherFacilitator;
  }
}
