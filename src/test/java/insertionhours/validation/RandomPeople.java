package insertionhours.validation;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.ContractType;
import insertionhours.assignments.PeopleWorld;
import insertionhours.assignments.WorkContract;
import insertionhours.contracts.Lot;
import insertionhours.counting.TrainingBase;
import insertionhours.eligibility.ClockDecision;
import insertionhours.eligibility.ClockDecisionDraft;
import insertionhours.eligibility.ClockDecisionKind;
import insertionhours.eligibility.CountedDays;
import insertionhours.eligibility.Engagement;
import insertionhours.hours.HoursWorld;
import insertionhours.obligations.Modality;
import insertionhours.problems.DomainProblem;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;

/**
 * Lots with random rules, and people with two records each who work there by random contracts. What
 * counts is told from the facts alone.
 */
final class RandomPeople {
  static final int HUMANS = 4;
  private static final int LOTS = 5;
  private static final LocalDate EARLIEST = LocalDate.of(2026, 2, 1);
  private static final List<ContractType> TYPES =
      List.of(
          ContractType.FIXED_TERM,
          ContractType.MISSION,
          ContractType.MISSION,
          ContractType.PERMANENT,
          ContractType.APPRENTICESHIP,
          ContractType.PROFESSIONAL_TRAINING);

  /** What holds on a lot. */
  record Rules(
      int clockMonths,
      int permanentMonths,
      boolean clockBlocks,
      BigDecimal trainingCap,
      TrainingBase trainingBase,
      boolean trainingBlocks,
      BigDecimal ceiling,
      boolean ceilingBlocks,
      long due) {}

  final HoursWorld hours;
  final Map<Long, Rules> rules = new HashMap<>();
  final List<Lot> lots = new ArrayList<>();
  final Map<Long, Assignment> assignments = new HashMap<>();

  /** The two records of each. */
  final List<List<Long>> records = new ArrayList<>();

  private final Rooms rooms;
  private final Jdbi jdbi;
  private final Random random;
  private final PeopleWorld people;
  private Map<Long, Long> persons = Map.of();
  private Map<Long, List<ClockDecision>> decisions = Map.of();
  private final Map<List<Object>, CountedDays> counted = new HashMap<>();

  RandomPeople(Rooms rooms, World world, Jdbi jdbi, Random random) {
    this.rooms = rooms;
    this.jdbi = jdbi;
    this.random = random;
    this.hours = new HoursWorld(rooms, world);
    this.people = new PeopleWorld(rooms);
    for (int i = 0; i < LOTS; i++) {
      addLot(world);
    }
    for (int i = 0; i < HUMANS; i++) {
      String name = "Nom" + (char) ('a' + i);
      records.add(List.of(employed(name), employed(name)));
    }
    look();
  }

  private void addLot(World world) {
    Rules set =
        new Rules(
            1 + random.nextInt(4),
            1 + random.nextInt(6),
            random.nextInt(4) > 0,
            List.of("0", "0.1", "0.25", "0.5").stream()
                .map(BigDecimal::new)
                .toList()
                .get(random.nextInt(4)),
            TrainingBase.values()[random.nextInt(2)],
            random.nextInt(4) > 0,
            BigDecimal.valueOf(60 + random.nextInt(160)),
            random.nextInt(3) > 0,
            20 + random.nextInt(200));
    Lot lot =
        world.awarded(
            hours.facilitator,
            world.operation(hours.facilitator, world.authority()),
            1,
            set.due(),
            hours.holder);
    LotPolicy policy = new LotPolicy(jdbi, hours.facilitator);
    policy.set(lot, "clock_months", "" + set.clockMonths());
    policy.set(lot, "permanent_months", "" + set.permanentMonths());
    policy.set(lot, "clock_level", level(set.clockBlocks()));
    policy.set(lot, "training_cap", set.trainingCap().toPlainString());
    policy.set(lot, "training_base", "'" + set.trainingBase() + "'");
    policy.set(lot, "training_level", level(set.trainingBlocks()));
    policy.set(lot, "warning_hours", "10");
    policy.set(lot, "ceiling_hours", set.ceiling().toPlainString());
    policy.set(lot, "ceiling_level", level(set.ceilingBlocks()));
    lots.add(lot);
    rules.put(lot.id(), set);
  }

  private static String level(boolean blocks) {
    return blocks ? "'BLOCKING'" : "'WARNING'";
  }

  private long employed(String name) {
    long record = people.beneficiary(hours.facilitator, PeopleWorld.person(name, "Alix")).id();
    for (Lot lot : lots) {
      if (random.nextInt(4) > 0) {
        Assignment assignment = employed(record, lot);
        assignments.put(assignment.id(), assignment);
      }
    }
    return record;
  }

  private Assignment employed(long record, Lot lot) {
    List<WorkContract> contracts = contracts();
    LocalDate first = contracts.get(0).startsOn();
    Assignment proposed =
        people.proposed(
            hours.facilitator,
            lot,
            new AssignmentDraft(
                record,
                hours.holder.id(),
                Modality.DIRECT_HIRE,
                null,
                contracts,
                List.of(),
                null,
                random.nextInt(5) == 0 ? first.minusDays(random.nextInt(40)) : null));
    return random.nextInt(8) == 0
        ? proposed
        : people.admit(
            hours.facilitator,
            proposed,
            random.nextBoolean() ? first : first.plusDays(random.nextInt(30)));
  }

  /** One after the other, the last one perhaps without an end. */
  private List<WorkContract> contracts() {
    List<WorkContract> contracts = new ArrayList<>();
    LocalDate start = edge(EARLIEST.plusDays(random.nextInt(90)));
    for (int left = random.nextInt(3); left >= 0; left--) {
      LocalDate end = start.plusDays(random.nextInt(70));
      end = random.nextBoolean() ? end : end.withDayOfMonth(end.lengthOfMonth());
      boolean open = left == 0 && random.nextInt(4) == 0;
      contracts.add(
          new WorkContract(TYPES.get(random.nextInt(TYPES.size())), start, open ? null : end));
      start = end.plusDays(1L + random.nextInt(20));
    }
    return contracts;
  }

  /**
   * Half of the time the first of the month: a day more or less then makes a month count or not.
   */
  private LocalDate edge(LocalDate day) {
    return random.nextBoolean() ? day : day.withDayOfMonth(1);
  }

  /** Extends or restarts some clocks, where that changes anything. */
  void decideOnClocks() {
    for (List<Long> human : records) {
      for (int i = random.nextInt(3); i > 0; i--) {
        boolean restart = random.nextBoolean();
        LocalDate day = edge(EARLIEST.plusDays(30L + random.nextInt(140)));
        day = restart ? day : day.minusDays(1);
        try {
          rooms
              .eligibility()
              .service()
              .decide(
                  hours.facilitator,
                  human.get(random.nextInt(2)),
                  null,
                  new ClockDecisionDraft(
                      restart ? ClockDecisionKind.RESTART : ClockDecisionKind.EXTENSION,
                      restart ? day : null,
                      restart ? null : day,
                      "Motif"));
        } catch (DomainProblem changesNothing) {
          // the next one may
        }
      }
    }
    look();
  }

  void merge(int human) {
    rooms
        .beneficiaries()
        .persons()
        .merge(hours.facilitator, records.get(human).get(0), records.get(human).get(1));
  }

  /** Notes who is who, and what was decided on their clocks. */
  void look() {
    counted.clear();
    persons = new HashMap<>();
    decisions = new HashMap<>();
    for (List<Long> human : records) {
      for (long record : human) {
        long person =
            jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT person_id FROM beneficiary_scope WHERE beneficiary_id = ?")
                        .bind(0, record)
                        .mapTo(Long.class)
                        .one());
        persons.put(record, person);
        decisions.put(
            person,
            rooms.eligibility().service().find(hours.facilitator, record, null).decisions());
      }
    }
  }

  long person(long assignment) {
    return persons.get(assignments.get(assignment).beneficiaryId());
  }

  int human(long assignment) {
    long record = assignments.get(assignment).beneficiaryId();
    return records.get(0).contains(record)
        ? 0
        : 1
            + records.subList(1, HUMANS).stream()
                .map(both -> both.contains(record))
                .toList()
                .indexOf(true);
  }

  List<ClockDecision> decisions(long person) {
    return decisions.get(person);
  }

  boolean admitted(long assignment) {
    return assignments.get(assignment).status() == AssignmentStatus.ADMITTED;
  }

  /** Whether hours of a month count, by the decisions that stand. */
  boolean covers(long assignment, YearMonth month) {
    return covers(assignment, month, decisions.get(person(assignment)));
  }

  synchronized boolean covers(long assignment, YearMonth month, List<ClockDecision> standing) {
    Rules of = rules.get(assignments.get(assignment).lotId());
    long person = person(assignment);
    return counted
        .computeIfAbsent(
            List.of(person, of, standing),
            key ->
                new CountedDays(
                    assignments.values().stream()
                        .filter(other -> person(other.id()) == person && admitted(other.id()))
                        .map(RandomPeople::engagement)
                        .toList(),
                    standing,
                    of.clockMonths(),
                    of.permanentMonths()))
        .covers(engagement(assignments.get(assignment)), month);
  }

  private static Engagement engagement(Assignment assignment) {
    return new Engagement(
        assignment.id(),
        assignment.eligibleFrom(),
        assignment.countedSince(),
        assignment.contracts());
  }
}
