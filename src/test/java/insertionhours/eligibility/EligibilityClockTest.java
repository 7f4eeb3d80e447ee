package insertionhours.eligibility;

import static insertionhours.assignments.ContractType.APPRENTICESHIP;
import static insertionhours.assignments.ContractType.FIXED_TERM;
import static insertionhours.assignments.ContractType.MISSION;
import static insertionhours.assignments.ContractType.PERMANENT;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.assignments.ContractType;
import insertionhours.assignments.WorkContract;
import insertionhours.counting.CountingPolicy;
import insertionhours.eligibility.EligibilityVerdict.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityClockTest {
  private static final CountingPolicy USUAL = CountingPolicy.usual(1, 1);

  @ParameterizedTest
  @CsvSource({
    "2025-03-10, 2027-03-09",
    "2024-02-29, 2026-02-27",
    "2025-01-01, 2026-12-31",
    "2026-12-31, 2028-12-30",
  })
  void lastsTwentyFourMonthsFromTheFirstCountableContract(LocalDate start, LocalDate end) {
    EligibilityClock clock = clock(engaged(1, start, contract(FIXED_TERM, start, null)));

    assertThat(clock.start()).contains(start);
    assertThat(clock.end()).contains(end);
  }

  @Test
  void countsAMonthOfWhichOneDayIsCovered() {
    EligibilityClock clock =
        clock(engaged(1, day("2025-03-10"), contract(FIXED_TERM, day("2025-03-10"), null)));

    assertThat(clock.verdict(1, YearMonth.parse("2025-03")).covered()).isTrue();
    assertThat(clock.verdict(1, YearMonth.parse("2027-03")).covered()).isTrue();
    EligibilityVerdict april = clock.verdict(1, YearMonth.parse("2027-04"));
    assertThat(april.reason()).isEqualTo(Reason.ENDED);
    assertThat(april.from()).isEqualTo("2025-03-10");
    assertThat(april.to()).isEqualTo("2027-03-09");
  }

  @Test
  void endsOnTheLastDayOfAMonthWithoutTouchingTheNext() {
    EligibilityClock clock =
        clock(engaged(1, day("2025-04-01"), contract(MISSION, day("2025-04-01"), null)));

    assertThat(clock.verdict(1, YearMonth.parse("2027-03")).covered()).isTrue();
    assertThat(clock.verdict(1, YearMonth.parse("2027-04")).covered()).isFalse();
  }

  @Test
  void isOneOverAllEmployers() {
    EligibilityClock clock =
        clock(
            engaged(1, day("2026-01-05"), contract(FIXED_TERM, day("2026-01-05"), null)),
            engaged(2, day("2024-09-01"), contract(MISSION, day("2024-09-01"), day("2024-10-31"))));

    assertThat(clock.start()).contains(day("2024-09-01"));
    assertThat(clock.verdict(1, YearMonth.parse("2026-08")).covered()).isTrue();
    assertThat(clock.verdict(1, YearMonth.parse("2026-09")).to()).isEqualTo("2026-08-31");
  }

  @Test
  void isNotStartedByAContractThatEndedBeforeThePersonWasEligible() {
    EligibilityClock clock =
        clock(
            engaged(
                1,
                day("2026-02-01"),
                contract(MISSION, day("2025-11-01"), day("2026-01-31")),
                contract(MISSION, day("2026-03-02"), day("2026-03-31"))));

    assertThat(clock.start()).contains(day("2026-03-02"));
    EligibilityVerdict before = clock.verdict(1, YearMonth.parse("2026-01"));
    assertThat(before.reason()).isEqualTo(Reason.NOT_YET);
    assertThat(before.from()).isEqualTo("2026-02-01");
    EligibilityVerdict between = clock.verdict(1, YearMonth.parse("2026-02"));
    assertThat(between.reason()).isEqualTo(Reason.NO_CONTRACT);
    assertThat(between.from()).isEqualTo("2025-11-01");
    assertThat(between.to()).isEqualTo("2026-03-31");
  }

  @Test
  void countsFromTheDayOfEligibilityWithinAContract() {
    EligibilityClock clock =
        clock(engaged(1, day("2026-03-16"), contract(FIXED_TERM, day("2026-01-05"), null)));

    assertThat(clock.start()).contains(day("2026-03-16"));
    assertThat(clock.verdict(1, YearMonth.parse("2026-02")).reason()).isEqualTo(Reason.NOT_YET);
    assertThat(clock.verdict(1, YearMonth.parse("2026-03")).covered()).isTrue();
  }

  @Test
  void startsWhereThePersonWasCountedBeforeTheTool() {
    Engagement known =
        new Engagement(
            1,
            day("2026-03-01"),
            day("2025-06-15"),
            List.of(contract(FIXED_TERM, day("2025-09-01"), null)));
    EligibilityClock clock = clock(known);

    assertThat(clock.start()).contains(day("2025-06-15"));
    assertThat(clock.end()).contains(day("2027-06-14"));
    assertThat(clock.verdict(1, YearMonth.parse("2025-09")).covered()).isTrue();
    assertThat(clock.verdict(1, YearMonth.parse("2025-07")).reason()).isEqualTo(Reason.NO_CONTRACT);
  }

  @Test
  void letsAPermanentContractCountForALengthOfItsOwn() {
    EligibilityClock clock =
        clock(
            engaged(1, day("2024-01-15"), contract(PERMANENT, day("2025-06-01"), null)),
            engaged(2, day("2024-01-15"), contract(FIXED_TERM, day("2024-01-15"), null)));

    assertThat(clock.end()).contains(day("2026-01-14"));
    assertThat(clock.end(1)).contains(day("2029-05-31"));
    assertThat(clock.end(2)).contains(day("2026-01-14"));
    assertThat(clock.verdict(1, YearMonth.parse("2029-05")).covered()).isTrue();
    assertThat(clock.verdict(1, YearMonth.parse("2029-06")).covered()).isFalse();
    assertThat(clock.verdict(2, YearMonth.parse("2026-02")).covered()).isFalse();
  }

  @Test
  void letsWorkStudyCountForItsWholeTerm() {
    EligibilityClock clock =
        clock(
            engaged(
                1,
                day("2024-01-15"),
                contract(MISSION, day("2024-01-15"), day("2024-02-15")),
                contract(APPRENTICESHIP, day("2025-09-01"), day("2028-08-31"))));

    assertThat(clock.verdict(1, YearMonth.parse("2028-08")).covered()).isTrue();
    assertThat(clock.verdict(1, YearMonth.parse("2028-09")).reason()).isEqualTo(Reason.NO_CONTRACT);
    assertThat(clock.end(1)).contains(day("2028-08-31"));
  }

  @Test
  void givesNoLengthOfItsOwnToAContractThatBeginsOnceTheClockHasEnded() {
    EligibilityClock clock =
        clock(
            engaged(
                1,
                day("2022-01-01"),
                contract(MISSION, day("2022-01-01"), day("2022-02-15")),
                contract(PERMANENT, day("2024-01-01"), null),
                contract(APPRENTICESHIP, day("2024-09-01"), day("2026-08-31"))));

    assertThat(clock.verdict(1, YearMonth.parse("2024-01")).reason()).isEqualTo(Reason.ENDED);
    assertThat(clock.verdict(1, YearMonth.parse("2024-09")).to()).isEqualTo("2023-12-31");
  }

  @Test
  void beginsAnewAtARestart() {
    EligibilityClock clock =
        clock(
            List.of(decision(ClockDecisionKind.RESTART, "2027-06-15")),
            engaged(1, day("2025-03-10"), contract(FIXED_TERM, day("2025-03-10"), null)));

    assertThat(clock.windows())
        .containsExactly(
            new Window(day("2025-03-10"), day("2027-03-09")),
            new Window(day("2027-06-15"), day("2029-06-14")));
    EligibilityVerdict between = clock.verdict(1, YearMonth.parse("2027-05"));
    assertThat(between.reason()).isEqualTo(Reason.ENDED);
    assertThat(between.to()).isEqualTo("2027-03-09");
    assertThat(clock.verdict(1, YearMonth.parse("2027-06")).covered()).isTrue();
    assertThat(clock.end()).contains(day("2029-06-14"));
  }

  @Test
  void endsLaterByAnExtensionAndNeverEarlier() {
    Engagement engaged =
        engaged(1, day("2025-03-10"), contract(FIXED_TERM, day("2025-03-10"), null));

    assertThat(clock(List.of(decision(ClockDecisionKind.EXTENSION, "2027-09-09")), engaged).end())
        .contains(day("2027-09-09"));
    assertThat(clock(List.of(decision(ClockDecisionKind.EXTENSION, "2026-09-09")), engaged).end())
        .contains(day("2027-03-09"));
  }

  @Test
  void keepsAnExtensionWhereALaterRestartBeginsWithinIt() {
    EligibilityClock clock =
        clock(
            List.of(
                decision(ClockDecisionKind.EXTENSION, "2027-09-09"),
                decision(ClockDecisionKind.RESTART, "2027-08-01"),
                decision(ClockDecisionKind.EXTENSION, "2030-01-31")),
            engaged(1, day("2025-03-10"), contract(FIXED_TERM, day("2025-03-10"), null)));

    assertThat(clock.windows()).containsExactly(new Window(day("2025-03-10"), day("2030-01-31")));
  }

  @Test
  void knowsNothingOfAssignmentsThatAreNotAdmitted() {
    EligibilityClock clock = clock();

    assertThat(clock.start()).isEmpty();
    assertThat(clock.end()).isEmpty();
    assertThat(clock.verdict(7, YearMonth.parse("2026-02")).reason())
        .isEqualTo(Reason.NOT_ADMITTED);
  }

  private static EligibilityClock clock(Engagement... engagements) {
    return clock(List.of(), engagements);
  }

  private static EligibilityClock clock(List<ClockDecision> decisions, Engagement... engagements) {
    return new EligibilityClock(List.of(engagements), decisions, USUAL);
  }

  private static Engagement engaged(long id, LocalDate from, WorkContract... contracts) {
    return new Engagement(id, from, null, List.of(contracts));
  }

  private static WorkContract contract(ContractType type, LocalDate from, LocalDate to) {
    return new WorkContract(type, from, to);
  }

  private static ClockDecision decision(ClockDecisionKind kind, String day) {
    boolean restart = kind == ClockDecisionKind.RESTART;
    return new ClockDecision(
        1, kind, restart ? day(day) : null, restart ? null : day(day), "Motif", "F", null);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
