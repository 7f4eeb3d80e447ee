package insertionhours.turns;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.contracts.LotStatus;
import insertionhours.obligations.ObligationOutcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate SINCE = LocalDate.of(2026, 11, 1);

  /** Whatever else is true of a lot. */
  @Test
  void everyStateHasExactlyOneNextActor() {
    for (TurnFacts facts : combinations()) {
      Turn turn = TurnRules.of(facts, TODAY);
      assertThat(turn.actor()).as(facts.toString()).isNotNull();
      assertThat(turn.act()).as(facts.toString()).isNotNull();
      assertThat(turn.days()).as(facts.toString()).isNotNegative();
      assertThat(turn.actor() == NextActor.NOBODY)
          .as(facts.toString())
          .isEqualTo(turn.act() == AwaitedAct.NOTHING);
    }
  }

  @Test
  void knowsEveryState() {
    List<LotStatus> states = new ArrayList<>(Arrays.asList(LotStatus.values()));
    states.add(null);
    assertThat(TurnRules.TABLE.stream().map(TurnRules.Rule::state).distinct())
        .containsExactlyInAnyOrderElementsOf(states);
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, FACILITATOR, SIZE, 22",
    "CALIBRATED, CONTRACTING_AUTHORITY, PUBLISH, 22",
    "IN_TENDER, CONTRACTING_AUTHORITY, AWARD, 22",
    "AWARDED, ENTERPRISE, START, 22",
    "RUNNING, ENTERPRISE, DECLARE, 0",
    "CLOSED, NOBODY, NOTHING, 0"
  })
  void followsTheLifeOfALot(LotStatus status, NextActor actor, AwaitedAct act, long days) {
    Turn turn = TurnRules.of(facts(status, null, false, 0, null, TODAY.plusDays(90)), TODAY);

    assertThat(turn.actor()).isEqualTo(actor);
    assertThat(turn.act()).isEqualTo(act);
    assertThat(turn.days()).isEqualTo(days);
  }

  @Test
  void asksTheFacilitatorFirstWhileSomethingAwaitsHerDecision() {
    var month = new TurnFacts.OpenMonth("Sous-traitant", YearMonth.of(2026, 9), false);

    Turn turn =
        TurnRules.of(facts(LotStatus.RUNNING, null, false, 2, month, TODAY.minusDays(5)), TODAY);

    assertThat(turn.act()).isEqualTo(AwaitedAct.DECIDE);
    assertThat(turn.submissions()).isEqualTo(2);
    assertThat(turn.days()).isEqualTo(3);
    assertThat(turn.enterprise()).isNull();
  }

  @Test
  void asksTheFirmForItsOldestMonthSinceThatMonthWasOver() {
    var month = new TurnFacts.OpenMonth("Sous-traitant", YearMonth.of(2026, 9), false);

    Turn turn =
        TurnRules.of(facts(LotStatus.RUNNING, null, false, 0, month, TODAY.minusDays(5)), TODAY);

    assertThat(turn.act()).isEqualTo(AwaitedAct.DECLARE);
    assertThat(turn.enterprise()).isEqualTo("Sous-traitant");
    assertThat(turn.since()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(turn.forOthers().enterprise()).isNull();
  }

  @Test
  void asksAFirmForADocumentOnceNothingElseAwaitsTheFacilitator() {
    var asked = new TurnFacts.Document("Sous-traitant", YearMonth.of(2026, 8), TODAY.minusDays(2));
    var month = new TurnFacts.OpenMonth("Titulaire", YearMonth.of(2026, 10), false);

    Turn turn =
        TurnRules.of(with(facts(LotStatus.RUNNING, null, false, 0, month, TODAY), asked), TODAY);
    assertThat(turn.actor()).isEqualTo(NextActor.ENTERPRISE);
    assertThat(turn.act()).isEqualTo(AwaitedAct.BRING_DOCUMENT);
    assertThat(turn.enterprise()).isEqualTo("Sous-traitant");
    assertThat(turn.month()).isEqualTo(YearMonth.of(2026, 8));
    assertThat(turn.days()).isEqualTo(2);

    Turn closed =
        TurnRules.of(with(facts(LotStatus.CLOSED, null, false, 0, null, TODAY), asked), TODAY);
    assertThat(closed.act()).isEqualTo(AwaitedAct.BRING_DOCUMENT);
    Turn first =
        TurnRules.of(with(facts(LotStatus.RUNNING, null, false, 1, month, TODAY), asked), TODAY);
    assertThat(first.act()).isEqualTo(AwaitedAct.DECIDE);
  }

  private static TurnFacts with(TurnFacts facts, TurnFacts.Document document) {
    return new TurnFacts(
        facts.lotId(),
        facts.status(),
        facts.outcome(),
        facts.statusSince(),
        facts.startsOn(),
        facts.endsOn(),
        facts.offersDueOn(),
        facts.closedOn(),
        facts.contactMissing(),
        facts.submissions(),
        facts.oldestSubmission(),
        facts.holder(),
        facts.open(),
        document);
  }

  @Test
  void asksToCloseWhatHasEndedAndWasDeclared() {
    Turn turn =
        TurnRules.of(facts(LotStatus.RUNNING, null, false, 0, null, TODAY.minusDays(5)), TODAY);

    assertThat(turn.act()).isEqualTo(AwaitedAct.CLOSE);
    assertThat(turn.days()).isEqualTo(4);
  }

  private static List<TurnFacts> combinations() {
    List<TurnFacts> all = new ArrayList<>();
    List<LotStatus> states = new ArrayList<>(Arrays.asList(LotStatus.values()));
    states.add(null);
    List<ObligationOutcome> outcomes = new ArrayList<>(List.of(ObligationOutcome.values()));
    outcomes.add(null);
    for (LotStatus status : states) {
      for (ObligationOutcome outcome : outcomes) {
        for (boolean missing : new boolean[] {true, false}) {
          for (int submissions : new int[] {0, 1}) {
            for (LocalDate end : List.of(TODAY.minusDays(1), TODAY, TODAY.plusYears(1))) {
              for (Boolean returned : new Boolean[] {null, true, false}) {
                all.add(
                    facts(
                        status,
                        outcome,
                        missing,
                        submissions,
                        returned == null
                            ? null
                            : new TurnFacts.OpenMonth("Firm", YearMonth.of(2026, 10), returned),
                        end));
              }
            }
          }
        }
      }
    }
    return all;
  }

  private static TurnFacts facts(
      LotStatus status,
      ObligationOutcome outcome,
      boolean contactMissing,
      int submissions,
      TurnFacts.OpenMonth open,
      LocalDate endsOn) {
    return new TurnFacts(
        1,
        status,
        outcome,
        SINCE,
        LocalDate.of(2026, 1, 1),
        endsOn,
        null,
        status == LotStatus.CLOSED ? TODAY : null,
        contactMissing,
        submissions,
        submissions == 0 ? null : TODAY.minusDays(3),
        "Titulaire",
        open,
        null);
  }
}
