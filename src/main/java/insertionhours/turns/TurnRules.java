package insertionhours.turns;

import static insertionhours.contracts.LotStatus.AWARDED;
import static insertionhours.contracts.LotStatus.CALIBRATED;
import static insertionhours.contracts.LotStatus.CLOSED;
import static insertionhours.contracts.LotStatus.DRAFT;
import static insertionhours.contracts.LotStatus.IN_TENDER;
import static insertionhours.contracts.LotStatus.RUNNING;

import insertionhours.contracts.LotStatus;
import insertionhours.obligations.ObligationOutcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Whose turn it is, as a table: the first rule of a lot's state that holds. The last one of each
 * state always does, so that there is exactly one next actor.
 */
final class TurnRules {
  /** When a rule holds, on the day given. */
  private interface When extends BiPredicate<TurnFacts, LocalDate> {}

  /**
   * A row of the table.
   *
   * @param state null for a lot without clause
   * @param since from which day the act is awaited
   */
  record Rule(
      LotStatus state,
      When when,
      NextActor actor,
      AwaitedAct act,
      Function<TurnFacts, LocalDate> since) {}

  private static final When ALWAYS = (lot, today) -> true;
  private static final When DECISION = (lot, today) -> lot.decisionAwaited();
  private static final When DOCUMENT = (lot, today) -> lot.documentAwaited();

  static final List<Rule> TABLE =
      List.of(
          rule(null, ALWAYS, NextActor.NOBODY, AwaitedAct.NOTHING, TurnFacts::statusSince),
          rule(DRAFT, ALWAYS, NextActor.FACILITATOR, AwaitedAct.SIZE, TurnFacts::statusSince),
          rule(
              CALIBRATED,
              ALWAYS,
              NextActor.CONTRACTING_AUTHORITY,
              AwaitedAct.PUBLISH,
              TurnFacts::statusSince),
          rule(
              IN_TENDER,
              ALWAYS,
              NextActor.CONTRACTING_AUTHORITY,
              AwaitedAct.AWARD,
              lot -> later(lot.statusSince(), lot.offersDueOn())),
          rule(
              AWARDED,
              (lot, today) -> lot.contactMissing(),
              NextActor.FACILITATOR,
              AwaitedAct.NAME_CONTACT,
              TurnFacts::statusSince),
          rule(
              AWARDED,
              ALWAYS,
              NextActor.ENTERPRISE,
              AwaitedAct.START,
              lot -> later(lot.statusSince(), lot.startsOn())),
          rule(
              RUNNING,
              DECISION,
              NextActor.FACILITATOR,
              AwaitedAct.DECIDE,
              TurnFacts::oldestSubmission),
          rule(
              RUNNING,
              (lot, today) -> lot.correctionAwaited(),
              NextActor.ENTERPRISE,
              AwaitedAct.CORRECT,
              TurnRules::afterMonth),
          rule(
              RUNNING,
              DOCUMENT,
              NextActor.ENTERPRISE,
              AwaitedAct.BRING_DOCUMENT,
              lot -> lot.document().since()),
          rule(
              RUNNING,
              (lot, today) -> lot.hoursAwaited(),
              NextActor.ENTERPRISE,
              AwaitedAct.DECLARE,
              TurnRules::afterMonth),
          rule(
              RUNNING,
              (lot, today) -> lot.endsOn().isBefore(today),
              NextActor.FACILITATOR,
              AwaitedAct.CLOSE,
              lot -> lot.endsOn().plusDays(1)),
          rule(RUNNING, ALWAYS, NextActor.ENTERPRISE, AwaitedAct.DECLARE, lot -> LocalDate.MAX),
          rule(
              CLOSED,
              DECISION,
              NextActor.FACILITATOR,
              AwaitedAct.DECIDE,
              TurnFacts::oldestSubmission),
          rule(
              CLOSED,
              DOCUMENT,
              NextActor.ENTERPRISE,
              AwaitedAct.BRING_DOCUMENT,
              lot -> lot.document().since()),
          rule(
              CLOSED,
              (lot, today) -> lot.outcome() == ObligationOutcome.PARTIAL_DECISION_PENDING,
              NextActor.CONTRACTING_AUTHORITY,
              AwaitedAct.DECIDE_PENALTY,
              TurnFacts::closedOn),
          rule(CLOSED, ALWAYS, NextActor.NOBODY, AwaitedAct.NOTHING, TurnFacts::closedOn));

  private TurnRules() {}

  static Turn of(TurnFacts lot, LocalDate today) {
    Rule rule =
        TABLE.stream()
            .filter(known -> known.state() == lot.status() && known.when().test(lot, today))
            .findFirst()
            .orElseThrow();
    LocalDate since = notAfter(today, rule.since().apply(lot));
    boolean firm = rule.actor() == NextActor.ENTERPRISE;
    return new Turn(
        lot.lotId(),
        rule.actor(),
        rule.act(),
        since,
        ChronoUnit.DAYS.between(since, today),
        lot.submissions(),
        firm ? firm(lot, rule.act()) : null,
        firm ? month(lot, rule.act()) : null);
  }

  private static YearMonth month(TurnFacts lot, AwaitedAct act) {
    if (act == AwaitedAct.BRING_DOCUMENT) {
      return lot.document().month();
    }
    return lot.open() == null ? null : lot.open().month();
  }

  private static String firm(TurnFacts lot, AwaitedAct act) {
    if (act == AwaitedAct.BRING_DOCUMENT) {
      return lot.document().enterprise();
    }
    return lot.open() == null ? lot.holder() : lot.open().enterprise();
  }

  private static LocalDate afterMonth(TurnFacts lot) {
    return lot.open().month().plusMonths(1).atDay(1);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return other == null || one != null && one.isAfter(other) ? one : other;
  }

  /** What can wait is awaited from today on. */
  private static LocalDate notAfter(LocalDate today, LocalDate day) {
    return day == null || day.isAfter(today) ? today : day;
  }

  private static Rule rule(
      LotStatus state,
      When when,
      NextActor actor,
      AwaitedAct act,
      Function<TurnFacts, LocalDate> since) {
    return new Rule(state, when, actor, act, since);
  }
}
