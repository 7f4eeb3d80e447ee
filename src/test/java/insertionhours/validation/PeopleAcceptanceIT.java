package insertionhours.validation;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.assignments.AssignmentDecision;
import insertionhours.assignments.AssignmentDraft;
import insertionhours.assignments.AssignmentStatus;
import insertionhours.assignments.ContractType;
import insertionhours.assignments.WorkContract;
import insertionhours.contracts.Lot;
import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.HoursWorld;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.problems.RuleViolation;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same people on eight lots with random contracts, and eight who decide at once: no hour is
 * accepted outside a clock or over a ceiling, and every sum is that of the lines.
 */
@ExtendWith(DatabaseExtension.class)
class PeopleAcceptanceIT {
  private static final int DECIDERS = 8;
  private static final int PEOPLE = 3;
  private static final int MONTHS = 3;
  private static final int CLOCK_MONTHS = 2;
  private static final String CEILING = "220";

  private final Rooms rooms;
  private final Jdbi jdbi;
  private final World world;
  private final MovableClock clock;
  private HoursWorld hours;
  private final List<Lot> lots = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();

  PeopleAcceptanceIT(Rooms rooms, World world, Jdbi jdbi, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @BeforeEach
  void populate() {
    clock.set(LocalDate.of(2026, 11, 23));
    hours = new HoursWorld(rooms, world);
    lots.add(hours.lot);
    for (int number = 2; number <= DECIDERS; number++) {
      lots.add(world.awarded(hours.facilitator, hours.operation, number, 200, hours.holder));
    }
    LotPolicy policy = new LotPolicy(jdbi, hours.facilitator);
    for (Lot lot : lots) {
      policy.set(lot, "ceiling_level", "'BLOCKING'");
      policy.set(lot, "clock_months", "" + CLOCK_MONTHS);
      policy.set(lot, "training_cap", "0.25");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 20261126})
  void neverBreaksARuleWhoeverDecidesAtOnce(long seed) throws Exception {
    Random random = new Random(seed);
    employ(random);
    List<Declaration> submitted = submit(random);
    Collections.shuffle(submitted, random);

    List<Declaration> decided = decideAtOnce(submitted);

    String context = "seed " + seed;
    assertThat(rooms.hours().totals().rebuild()).as(context).isEmpty();
    assertThat(rooms.hours().peopleTotals().rebuild()).as(context).isEmpty();
    assertThat(monthsOver(CEILING)).as(context).isEmpty();
    assertThat(monthsOver("200")).as("the ceiling was reached, " + context).isNotEmpty();
    Set<Boolean> covered = new HashSet<>();
    for (Declaration declaration : decided) {
      for (DeclarationLine line : declaration.lines()) {
        boolean counts = isCovered(line.assignmentId(), declaration.month());
        covered.add(counts);
        assertThat(counts || line.hoursAccepted().isZero())
            .as("%s of %s, %s", line, declaration.month(), context)
            .isTrue();
      }
    }
    assertThat(covered).as("months within and outside clocks, " + context).hasSize(2);
  }

  /** Everybody on every lot, one contract each. */
  private void employ(Random random) {
    for (int person = 0; person < PEOPLE; person++) {
      long beneficiary = 0;
      for (Lot lot : lots) {
        if (beneficiary == 0) {
          beneficiary =
              hours
                  .crew
                  .proposed(hours.declarant, aside(), hours.holder.id(), Modality.DIRECT_HIRE)
                  .beneficiaryId();
        }
        assignments.add(employed(random, beneficiary, lot));
      }
    }
  }

  /** A lot of its own to record people on, which nobody declares hours for. */
  private Lot aside() {
    return hours.world.awarded(
        hours.facilitator, hours.operation, 100 + assignments.size(), 10, hours.holder);
  }

  private Assignment employed(Random random, long beneficiary, Lot lot) {
    LocalDate start = LocalDate.of(2026, 2, 1).plusDays(random.nextInt(100));
    LocalDate end = random.nextInt(4) == 0 ? null : start.plusDays(random.nextInt(90));
    var service = rooms.assignments().assignments();
    Assignment proposed =
        service.propose(
            hours.facilitator,
            lot.id(),
            new AssignmentDraft(
                beneficiary,
                hours.holder.id(),
                Modality.DIRECT_HIRE,
                null,
                List.of(new WorkContract(ContractType.OTHER, start, end)),
                List.of(),
                null,
                null));
    return service.decide(
        hours.facilitator,
        proposed.id(),
        new AssignmentDecision(
            AssignmentStatus.ADMITTED, start.plusDays(random.nextInt(20)), null, null));
  }

  private List<Declaration> submit(Random random) {
    List<Declaration> submitted = new ArrayList<>();
    for (Lot lot : lots) {
      for (int i = 0; i < MONTHS; i++) {
        DeclarationLineDraft[] lines =
            assignments.stream()
                .filter(assignment -> assignment.lotId() == lot.id())
                .map(
                    assignment ->
                        line("HEATING", hundredths(random, 11000), hundredths(random, 1500))
                            .of(assignment.id(), null))
                .toArray(DeclarationLineDraft[]::new);
        Declaration draft =
            hours
                .declarations()
                .create(
                    hours.facilitator, lot.id(), month(hours.holder, MARCH.plusMonths(i), lines));
        submitted.add(hours.submit(hours.facilitator, draft));
      }
    }
    return submitted;
  }

  private List<Declaration> decideAtOnce(List<Declaration> submitted) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(DECIDERS);
    CyclicBarrier start = new CyclicBarrier(DECIDERS);
    List<Actor> facilitators =
        Stream.generate(() -> hours.world.colleague(hours.facilitator)).limit(DECIDERS).toList();
    try {
      List<Future<List<Declaration>>> parts = new ArrayList<>();
      for (int i = 0; i < DECIDERS; i++) {
        Actor facilitator = facilitators.get(i);
        int first = i;
        parts.add(
            people.submit(
                () -> {
                  start.await();
                  List<Declaration> decided = new ArrayList<>();
                  for (int k = first; k < submitted.size(); k += DECIDERS) {
                    decided.add(decide(facilitator, submitted.get(k)));
                  }
                  return decided;
                }));
      }
      List<Declaration> decided = new ArrayList<>();
      for (Future<List<Declaration>> part : parts) {
        decided.addAll(part.get());
      }
      return decided;
    } finally {
      people.shutdownNow();
    }
  }

  /** As much as the rules let her: what they refuse of a line, she refuses. */
  private Declaration decide(Actor facilitator, Declaration declaration) {
    Set<Integer> refused = new HashSet<>();
    while (true) {
      try {
        return rooms
            .validation()
            .service()
            .decide(facilitator, declaration.id(), decision(declaration, refused));
      } catch (RuleViolation violation) {
        assertThat(violation.field()).matches("lines\\[\\d\\]\\.hoursAccepted");
        int line = violation.field().charAt("lines[".length()) - '0';
        assertThat(refused.add(line)).as(violation.code()).isTrue();
      }
    }
  }

  private static Decision decision(Declaration declaration, Set<Integer> refused) {
    if (refused.isEmpty()) {
      return Decision.inFull(declaration.version());
    }
    List<LineDecision> lines = new ArrayList<>();
    for (int i = 0; i < declaration.lines().size(); i++) {
      DeclarationLine line = declaration.lines().get(i);
      lines.add(
          refused.contains(i)
              ? new LineDecision(line.id(), BigDecimal.ZERO, ReasonCode.OTHER)
              : new LineDecision(
                  line.id(), line.hoursWorked().value(), ReasonCode.TRAINING_NOT_COUNTED));
    }
    return new Decision(declaration.version(), Verdict.ACCEPTED, lines, null, "règle");
  }

  private List<BigDecimal> monthsOver(String most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT m.hours_accepted
                    FROM person_month m
                    JOIN insertion_person p ON p.id = m.person_id
                    WHERE p.facilitator_organisation_id = :organisation
                      AND m.hours_accepted > :most
                    """)
                .bind("organisation", hours.lot.facilitatorOrganisationId())
                .bind("most", new BigDecimal(most))
                .mapTo(BigDecimal.class)
                .list());
  }

  /** By the words of the rule, day for day. */
  private boolean isCovered(long assignmentId, YearMonth month) {
    Map<Long, Assignment> byId =
        assignments.stream().collect(Collectors.toMap(Assignment::id, Function.identity()));
    Assignment assignment = byId.get(assignmentId);
    LocalDate start =
        assignments.stream()
            .filter(other -> other.beneficiaryId() == assignment.beneficiaryId())
            .flatMap(other -> days(other))
            .min(LocalDate::compareTo)
            .orElse(null);
    return start != null
        && days(assignment)
            .anyMatch(
                day ->
                    YearMonth.from(day).equals(month)
                        && day.isBefore(start.plusMonths(CLOCK_MONTHS)));
  }

  /** Of its contract, from the day that it is eligible. */
  private static Stream<LocalDate> days(Assignment assignment) {
    WorkContract contract = assignment.contracts().get(0);
    LocalDate last = contract.endsOn() == null ? LocalDate.of(2027, 1, 1) : contract.endsOn();
    return contract
        .startsOn()
        .datesUntil(last.plusDays(1))
        .filter(day -> !day.isBefore(assignment.eligibleFrom()));
  }

  private static String hundredths(Random random, int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most), 2).toPlainString();
  }
}
