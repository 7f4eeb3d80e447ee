package insertionhours.validation;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.counting.ReasonCode;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.problems.RuleViolation;
import insertionhours.validation.RandomPeople.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Eight who decide at once, each as much as the rules let her, in full or line by line. Whatever is
 * refused to her must be refused for a cause, and what is accepted must count.
 */
final class RandomDeciders {
  private static final int DECIDERS = 8;
  private static final int PATIENCE = 80;

  private final RandomPeople people;
  private final ValidationService service;
  private final List<Actor> facilitators;
  private final String context;

  /** What the rules had to say, and what was accepted in spite of a warning. */
  final Set<String> heard = ConcurrentHashMap.newKeySet();

  /** A person's month in which a comment explained hours over a ceiling. */
  final Set<List<Object>> explained = ConcurrentHashMap.newKeySet();

  /** By person and month, the highest ceiling of the lots that hours were accepted on. */
  final Map<List<Object>, BigDecimal> ceilings = new ConcurrentHashMap<>();

  /** Somebody whose records are being made one: nothing is certain about her meanwhile. */
  volatile int unsettled = -1;

  RandomDeciders(RandomPeople people, ValidationService service, String context) {
    this.people = people;
    this.service = service;
    this.context = context;
    this.facilitators =
        Stream.generate(() -> people.hours.world.colleague(people.hours.facilitator))
            .limit(DECIDERS)
            .toList();
  }

  /**
   * @param meanwhile what somebody else does
   */
  void decideAtOnce(List<Declaration> submitted, long seed, Runnable meanwhile) throws Exception {
    ceilings.clear();
    Queue<Declaration> waiting = new ConcurrentLinkedQueue<>(submitted);
    ExecutorService pool = Executors.newFixedThreadPool(DECIDERS + 1);
    CyclicBarrier start = new CyclicBarrier(DECIDERS + 1);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < DECIDERS; i++) {
        Actor facilitator = facilitators.get(i);
        Random random = new Random(seed * DECIDERS + i);
        all.add(
            pool.submit(
                () -> {
                  start.await();
                  for (Declaration one = waiting.poll(); one != null; one = waiting.poll()) {
                    decide(facilitator, one, random);
                  }
                  return null;
                }));
      }
      start.await();
      meanwhile.run();
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** What is to be decided, changed until the rules let it. */
  private static final class Attempt {
    private final Declaration declaration;
    private final Map<Integer, BigDecimal> hours = new TreeMap<>();
    private final Map<Integer, ReasonCode> reasons = new HashMap<>();
    private boolean inFull;
    private String comment;

    Attempt(Declaration declaration) {
      this.declaration = declaration;
    }

    Decision decision() {
      if (inFull) {
        return new Decision(declaration.version(), Verdict.ACCEPTED, null, null, comment);
      }
      List<LineDecision> lines = new ArrayList<>();
      hours.forEach(
          (place, some) ->
              lines.add(
                  new LineDecision(declaration.lines().get(place).id(), some, reasons.get(place))));
      return new Decision(declaration.version(), Verdict.ACCEPTED, lines, null, comment);
    }

    void refuse(int place) {
      inFull = false;
      hours.put(place, BigDecimal.ZERO);
      reasons.put(place, ReasonCode.NO_PROOF);
    }
  }

  private void decide(Actor facilitator, Declaration declaration, Random random) {
    Attempt attempt = new Attempt(declaration);
    attempt.inFull = random.nextInt(3) > 0;
    for (int i = 0; i < declaration.lines().size(); i++) {
      DeclarationLine line = declaration.lines().get(i);
      boolean half = random.nextInt(5) == 0;
      attempt.hours.put(
          i,
          half
              ? line.hoursWorked().value().divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN)
              : line.hoursDeclared().value());
    }
    for (int attempts = 0; attempts < PATIENCE; attempts++) {
      try {
        accepted(service.decide(facilitator, declaration.id(), attempt.decision()), attempt);
        return;
      } catch (RuleViolation violation) {
        heard.add(violation.code());
        yieldTo(violation, attempt, random);
      }
    }
    throw new AssertionError("never content with " + declaration.lines() + ", " + context);
  }

  private void yieldTo(RuleViolation violation, Attempt attempt, Random random) {
    if (violation.code().equals("OVER_CEILING_NEEDS_COMMENT")) {
      overCeiling(violation, attempt, false);
      if (random.nextBoolean()) {
        attempt.comment = "Deux équipes";
      } else {
        attempt.refuse(
            attempt.hours.entrySet().stream()
                .filter(line -> line.getValue().signum() > 0)
                .findFirst()
                .orElseThrow()
                .getKey());
      }
      return;
    }
    assertThat(violation.field()).matches("lines\\[\\d+]\\.\\w+");
    int place = Integer.parseInt(violation.field().replaceAll("\\D", ""));
    DeclarationLine line = attempt.declaration.lines().get(place);
    boolean certain = people.human(line.assignmentId()) != unsettled;
    switch (violation.code()) {
      case "NOT_ADMITTED" -> {
        assertThat(certain && people.admitted(line.assignmentId()))
            .as(said(line, attempt))
            .isFalse();
        attempt.refuse(place);
      }
      case "OUTSIDE_ELIGIBILITY" -> {
        if (certain) {
          assertThat(counts(line, attempt.declaration)).as(said(line, attempt)).isFalse();
        }
        attempt.refuse(place);
      }
      case "OVER_CEILING" -> {
        overCeiling(violation, attempt, true);
        attempt.refuse(place);
      }
      case "TRAINING_OVER_CAP", "MORE_THAN_WORKED" -> {
        attempt.inFull = false;
        attempt.hours.put(place, ((Hours) violation.arguments().get(0)).value());
      }
      case "LESS_NEEDS_REASON" -> attempt.reasons.put(place, ReasonCode.TRAINING_NOT_COUNTED);
      case "REASON_WITHOUT_REDUCTION" -> attempt.reasons.remove(place);
      default -> throw violation;
    }
  }

  private void overCeiling(RuleViolation violation, Attempt attempt, boolean blocks) {
    Rules rules = people.rules.get(attempt.declaration.lotId());
    Hours inAll = (Hours) violation.arguments().get(0);
    assertThat(rules.ceilingBlocks()).as(context).isEqualTo(blocks);
    assertThat(inAll.value()).as(context).isGreaterThan(rules.ceiling());
  }

  private boolean counts(DeclarationLine line, Declaration declaration) {
    Rules rules = people.rules.get(declaration.lotId());
    return !rules.clockBlocks() || people.covers(line.assignmentId(), declaration.month());
  }

  private void accepted(Declaration declaration, Attempt attempt) {
    Rules rules = people.rules.get(declaration.lotId());
    for (DeclarationLine line : declaration.lines()) {
      assertThat(line.hoursAccepted().value())
          .as(said(line, attempt))
          .isLessThanOrEqualTo(line.hoursDeclared().value());
      if (line.hoursAccepted().isZero() || people.human(line.assignmentId()) == unsettled) {
        continue;
      }
      assertThat(people.admitted(line.assignmentId())).as(said(line, attempt)).isTrue();
      assertThat(counts(line, declaration)).as(said(line, attempt)).isTrue();
      List<Object> of = of(line, declaration.month());
      ceilings.merge(of, rules.ceiling(), BigDecimal::max);
      if (attempt.comment != null && !rules.ceilingBlocks()) {
        explained.add(of);
      }
    }
  }

  private List<Object> of(DeclarationLine line, YearMonth month) {
    return List.of(people.person(line.assignmentId()), month);
  }

  private String said(DeclarationLine line, Attempt attempt) {
    return "%s of %s, %s".formatted(line, attempt.declaration.month(), context);
  }
}
