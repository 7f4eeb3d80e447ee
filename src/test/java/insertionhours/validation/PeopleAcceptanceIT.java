package insertionhours.validation;

import static insertionhours.hours.HoursWorld.MARCH;
import static insertionhours.hours.HoursWorld.line;
import static insertionhours.hours.HoursWorld.month;
import static insertionhours.hours.HoursWorld.supplement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import insertionhours.Rooms;
import insertionhours.assignments.Assignment;
import insertionhours.contracts.Lot;
import insertionhours.counting.TrainingBase;
import insertionhours.eligibility.ClockDecision;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationDraft;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.problems.Conflict;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.World;
import insertionhours.validation.AcceptedHours.Line;
import insertionhours.validation.RandomPeople.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the contracts, dates and rules, and with eight who decide at once: every sum is that of
 * the accepted lines, and no hour is accepted outside a clock, over a ceiling or over the cap on
 * training.
 */
@ExtendWith(DatabaseExtension.class)
class PeopleAcceptanceIT {
  private static final int MONTHS = 4;

  private final Rooms rooms;
  private final World world;
  private final Jdbi jdbi;
  private final MovableClock clock;
  private final Set<List<Object>> corrected = new HashSet<>();
  private RandomPeople people;
  private RandomDeciders deciders;
  private AcceptedHours hours;
  private String context;

  PeopleAcceptanceIT(Rooms rooms, World world, Jdbi jdbi, MovableClock clock) {
    this.rooms = rooms;
    this.world = world;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 77, 20261126})
  void neverBreaksARuleWhoeverDecidesAtOnce(long seed) throws Exception {
    clock.set(LocalDate.of(2026, 11, 23));
    context = "seed " + seed;
    Random random = new Random(seed);
    people = new RandomPeople(rooms, world, jdbi, random);
    deciders = new RandomDeciders(people, rooms.validation().service(), context);
    hours = new AcceptedHours(jdbi);
    people.decideOnClocks();

    List<Declaration> first = months(random);
    Collections.shuffle(first, random);
    deciders.decideAtOnce(first, seed, () -> {});
    holds(Map.of());

    people.merge(1);
    people.merge(2);
    people.decideOnClocks();
    withdrawSome();
    Map<List<Object>, BigDecimal> before = hours.byPerson();

    List<Declaration> second = supplements(random);
    Collections.shuffle(second, random);
    deciders.unsettled = 0;
    deciders.decideAtOnce(second, seed + 1, () -> people.merge(0));
    holds(before);
    assertThat(deciders.heard)
        .as(context)
        .contains("NOT_ADMITTED", "OUTSIDE_ELIGIBILITY")
        .anyMatch(code -> code.startsWith("OVER_CEILING"));
    assertThat(corrected).as("corrections, " + context).isNotEmpty();
  }

  /** The hours of everybody, each month on each lot. */
  private List<Declaration> months(Random random) {
    List<Declaration> submitted = new ArrayList<>();
    for (Lot lot : people.lots) {
      for (int i = 0; i < MONTHS; i++) {
        List<DeclarationLineDraft> lines = new ArrayList<>();
        for (Assignment assignment : people.assignments.values()) {
          if (assignment.lotId() == lot.id() && random.nextInt(5) > 0) {
            lines.add(worked(random, "HEATING").of(assignment.id(), null));
          }
        }
        if (!lines.isEmpty()) {
          submitted.add(
              submitted(
                  lot,
                  month(
                      people.hours.holder,
                      MARCH.plusMonths(i),
                      lines.toArray(DeclarationLineDraft[]::new))));
        }
      }
    }
    return submitted;
  }

  /** Other figures for accepted lines, and hours in another trade. */
  private List<Declaration> supplements(Random random) {
    List<Declaration> submitted = new ArrayList<>();
    for (Lot lot : people.lots) {
      for (int i = 0; i < MONTHS; i++) {
        YearMonth month = MARCH.plusMonths(i);
        List<DeclarationLineDraft> lines = new ArrayList<>();
        for (Line line : hours.lines()) {
          if (line.lotId() == lot.id() && line.month().equals(month) && random.nextBoolean()) {
            boolean corrects = line.accepted().signum() > 0 && random.nextBoolean();
            DeclarationLineDraft draft = worked(random, corrects ? "HEATING" : "ELECTRICITY");
            lines.add(
                new DeclarationLineDraft(
                    line.assignmentId(),
                    null,
                    draft.trade(),
                    draft.modality(),
                    draft.hoursWorked(),
                    draft.trainingHours(),
                    corrects ? line.id() : null,
                    null));
            if (corrects) {
              corrected.add(List.of(lot.id(), people.human(line.assignmentId())));
            }
          }
        }
        if (!lines.isEmpty()) {
          submitted.add(
              submitted(
                  lot,
                  supplement(
                      people.hours.holder, month, lines.toArray(DeclarationLineDraft[]::new))));
        }
      }
    }
    return submitted;
  }

  private static DeclarationLineDraft worked(Random random, String trade) {
    String training = random.nextBoolean() ? "0" : hundredths(random, 2500);
    return line(trade, hundredths(random, 7000), training);
  }

  private static String hundredths(Random random, int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most), 2).toPlainString();
  }

  private Declaration submitted(Lot lot, DeclarationDraft draft) {
    return people.hours.submit(
        people.hours.facilitator,
        people.hours.declarations().create(people.hours.facilitator, lot.id(), draft));
  }

  /** A decision on a clock goes unless accepted hours lie in a month that only it covers. */
  private void withdrawSome() {
    Set<Long> known = new HashSet<>();
    for (List<Long> human : people.records) {
      for (long record : human) {
        for (ClockDecision decision : standing(record)) {
          if (known.add(decision.id())) {
            withdraw(record, decision);
            people.look();
          }
        }
      }
    }
  }

  private List<ClockDecision> standing(long record) {
    return rooms.eligibility().service().find(people.hours.facilitator, record, null).decisions();
  }

  private void withdraw(long record, ClockDecision decision) {
    List<ClockDecision> with = standing(record);
    List<ClockDecision> without = with.stream().filter(other -> !other.equals(decision)).toList();
    boolean needed =
        hours.lines().stream()
            .filter(line -> line.accepted().signum() > 0)
            .filter(line -> people.decisions(people.person(line.assignmentId())).equals(with))
            .anyMatch(
                line ->
                    people.covers(line.assignmentId(), line.month(), with)
                        && !people.covers(line.assignmentId(), line.month(), without));
    Throwable refusal =
        catchThrowable(
            () -> rooms.eligibility().service().withdraw(people.hours.facilitator, decision.id()));
    if (needed) {
      assertThat(refusal).as(decision + ", " + context).isInstanceOf(Conflict.class);
    } else {
      assertThat(refusal).as(decision + ", " + context).isNull();
    }
  }

  /**
   * @param before hours of people in months before the last ones were accepted
   */
  private void holds(Map<List<Object>, BigDecimal> before) {
    assertThat(rooms.hours().totals().rebuild()).as(context).isEmpty();
    assertThat(rooms.hours().peopleTotals().rebuild()).as(context).isEmpty();
    hours.assertSums(context);
    holdsCeilings(before);
    people.lots.forEach(this::holdsCap);
  }

  private void holdsCeilings(Map<List<Object>, BigDecimal> before) {
    Set<Object> uncertain = new HashSet<>();
    people.assignments.keySet().stream()
        .filter(assignment -> people.human(assignment) == deciders.unsettled)
        .forEach(assignment -> uncertain.add(people.person(assignment)));
    hours
        .byPerson()
        .forEach(
            (of, accepted) -> {
              if (!uncertain.contains(of.get(0)) && !deciders.explained.contains(of)) {
                BigDecimal most =
                    deciders
                        .ceilings
                        .getOrDefault(of, BigDecimal.ZERO)
                        .max(before.getOrDefault(of, BigDecimal.ZERO));
                assertThat(accepted).as("%s, %s", of, context).isLessThanOrEqualTo(most);
              }
            });
  }

  private void holdsCap(Lot lot) {
    Rules rules = people.rules.get(lot.id());
    if (!rules.trainingBlocks()) {
      return;
    }
    List<Line> lines = hours.lines().stream().filter(line -> line.lotId() == lot.id()).toList();
    if (rules.trainingBase() == TrainingBase.HOURS_DUE) {
      within(lines, BigDecimal.valueOf(rules.due()), rules);
      return;
    }
    for (int human = 0; human < RandomPeople.HUMANS; human++) {
      int whose = human;
      if (!corrected.contains(List.of(lot.id(), human))) {
        List<Line> own =
            lines.stream().filter(line -> people.human(line.assignmentId()) == whose).toList();
        within(own, AcceptedHours.sum(own, Line::worked), rules);
      }
    }
  }

  private void within(List<Line> lines, BigDecimal base, Rules rules) {
    assertThat(AcceptedHours.sum(lines, Line::training))
        .as("%s of %s, %s", rules, lines, context)
        .isLessThanOrEqualTo(base.multiply(rules.trainingCap()).setScale(2, RoundingMode.DOWN));
  }
}
