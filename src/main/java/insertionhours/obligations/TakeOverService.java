package insertionhours.obligations;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.counting.CountingPolicyService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/** Takes over a contract that already runs: a facilitator's first act. */
public final class TakeOverService {
  private final Transactions transactions;
  private final ObligationDao obligations;
  private final AwardDao awards;
  private final AwardRules rules;
  private final LotService lots;
  private final CountingPolicyService policies;
  private final AuditLog audit;
  private final Clock clock;

  TakeOverService(
      Transactions transactions,
      ObligationDao obligations,
      AwardDao awards,
      AwardRules rules,
      LotService lots,
      CountingPolicyService policies,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.obligations = obligations;
    this.awards = awards;
    this.rules = rules;
    this.lots = lots;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
  }

  public Lot takeOver(Actor actor, long operationId, TakeOver draft) {
    checkClause(draft);
    return transactions.call(
        () -> {
          Lot lot = lots.create(actor, operationId, draft.lot());
          checkOpening(draft);
          AwardDraft holder = AwardDraft.holder(draft.holderId());
          rules.check(holder, List.of(), "holderId");
          Hours due = new Hours(draft.hoursDue());
          obligations.putMinimum(lot.id(), due);
          obligations.takeHolder(lot.id(), draft.holderId(), null);
          if (draft.openingHours() != null) {
            obligations.putOpening(lot.id(), draft.openingHours(), draft.openingHours().until());
          }
          awards.insert(lot.id(), holder, rules.declares(holder));
          lots.setHoursDue(lot.id(), due);
          lots.move(lot.id(), LotStatus.DRAFT, LotStatus.RUNNING);
          policies.follow(lot, LotStatus.RUNNING);
          audit.record(
              actor,
              AuditAction.TAKEN_OVER,
              LotService.subject(lot),
              null,
              LotStatus.RUNNING,
              draft.openingHours() == null ? null : draft.openingHours().source());
          return lots.find(actor, lot.id());
        });
  }

  private static void checkClause(TakeOver draft) {
    if (draft.clauseKind() == ClauseKind.NONE) {
      throw new RuleViolation("clauseKind", "TAKEOVER_NEEDS_CLAUSE");
    }
  }

  private void checkOpening(TakeOver draft) {
    if (draft.openingHours() != null
        && draft.openingHours().until().isAfter(YearMonth.now(clock))) {
      throw new RuleViolation("openingHours.until", "OPENING_IN_FUTURE");
    }
  }
}
