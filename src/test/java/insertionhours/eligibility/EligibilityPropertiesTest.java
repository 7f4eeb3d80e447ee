package insertionhours.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.assignments.ContractType;
import insertionhours.assignments.WorkContract;
import insertionhours.counting.CountingPolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock says of every month what counting it out day by day says. */
class EligibilityPropertiesTest {
  private static final LocalDate FIRST = CountedDays.FIRST;
  private static final int DAYS = 1600;
  private static final LocalDate LAST = CountedDays.LAST;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20261126})
  void agreesWithTheDaysCountedOneByOne(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      int clockMonths = 1 + random.nextInt(30);
      int permanentMonths = 1 + random.nextInt(50);
      List<Engagement> engagements = engagements(random);
      List<ClockDecision> decisions = decisions(random);
      EligibilityClock clock =
          new EligibilityClock(engagements, decisions, policy(clockMonths, permanentMonths));
      CountedDays counted = new CountedDays(engagements, decisions, clockMonths, permanentMonths);
      String where = "seed %s, round %s: %s, %s".formatted(seed, round, engagements, decisions);
      assertThat(clock.start().orElse(null)).as(where).isEqualTo(counted.start());
      for (Engagement engagement : engagements) {
        YearMonth month = YearMonth.from(FIRST);
        for (; !month.isAfter(YearMonth.from(LAST)); month = month.plusMonths(1)) {
          assertThat(clock.verdict(engagement.assignmentId(), month).covered())
              .as("%s of %s, %s", month, engagement.assignmentId(), where)
              .isEqualTo(counted.covers(engagement, month));
        }
      }
    }
  }

  @Test
  void neverCountsLessAfterADecision() {
    long seed = 78;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<Engagement> engagements = engagements(random);
      List<ClockDecision> decisions = decisions(random);
      CountingPolicy policy = policy(1 + random.nextInt(30), 1 + random.nextInt(50));
      for (int made = 1; made <= decisions.size(); made++) {
        EligibilityClock before =
            new EligibilityClock(engagements, decisions.subList(0, made - 1), policy);
        EligibilityClock after =
            new EligibilityClock(engagements, decisions.subList(0, made), policy);
        for (Window window : before.windows()) {
          assertThat(after.windows())
              .as("seed %s, round %s", seed, round)
              .anyMatch(
                  later ->
                      !later.from().isAfter(window.from()) && !later.to().isBefore(window.to()));
        }
      }
    }
  }

  private static List<Engagement> engagements(Random random) {
    List<Engagement> engagements = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int id = 1; id <= count; id++) {
      List<WorkContract> contracts = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(4); i++) {
        ContractType[] types = ContractType.values();
        LocalDate from = day(random);
        contracts.add(
            new WorkContract(
                types[random.nextInt(types.length)],
                from,
                random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(700))));
      }
      LocalDate since = random.nextInt(4) == 0 ? day(random) : null;
      engagements.add(new Engagement(id, day(random), since, contracts));
    }
    return engagements;
  }

  private static List<ClockDecision> decisions(Random random) {
    List<ClockDecision> decisions = new ArrayList<>();
    for (int id = 1; id <= random.nextInt(4); id++) {
      boolean restart = random.nextBoolean();
      LocalDate day = day(random).plusDays(random.nextInt(500));
      decisions.add(
          new ClockDecision(
              id,
              restart ? ClockDecisionKind.RESTART : ClockDecisionKind.EXTENSION,
              restart ? day : null,
              restart ? null : day,
              "Motif",
              "F",
              null));
    }
    return decisions;
  }

  private static LocalDate day(Random random) {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private static CountingPolicy policy(int clockMonths, int permanentMonths) {
    CountingPolicy usual = CountingPolicy.usual(1, 1);
    return new CountingPolicy(
        null,
        0,
        1,
        1,
        clockMonths,
        permanentMonths,
        usual.clockLevel(),
        usual.trainingCap(),
        usual.trainingBase(),
        usual.trainingLevel(),
        false,
        usual.warningHours(),
        usual.ceilingHours(),
        usual.ceilingLevel(),
        null,
        null,
        usual.proofLevel(),
        usual.contractLevel(),
        12,
        null,
        null,
        null);
  }
}
