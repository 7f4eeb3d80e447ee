package insertionhours.counting;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.database.SqlProblem;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import java.time.Clock;

/** Keeps new versions of policies, and what each has changed; to be used in a transaction. */
final class PolicyWriting {
  private final CountingPolicyDao dao;
  private final AuditLog audit;
  private final Clock clock;

  PolicyWriting(CountingPolicyDao dao, AuditLog audit, Clock clock) {
    this.dao = dao;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param before the version in force
   * @throws Conflict if somebody else was faster
   */
  CountingPolicy add(Actor actor, CountingPolicy before, CountingPolicyDraft draft) {
    CountingPolicy after = dao.find(insert(actor, before, draft)).orElseThrow();
    record(actor, after, before.number(), after.number(), after.reason());
    for (PolicyChange change : PolicyChange.between(before, after)) {
      record(actor, after, change.from(), change.to(), change.rule());
    }
    return after;
  }

  private long insert(Actor actor, CountingPolicy before, CountingPolicyDraft draft) {
    try {
      return dao.insert(
          before.facilitatorOrganisationId(),
          before.contractingAuthorityId(),
          before.number() + 1,
          draft,
          actor.accountId(),
          clock.instant());
    } catch (RuntimeException e) {
      throw SqlProblem.isDuplicateKey(e) ? Conflict.staleVersion() : e;
    }
  }

  private void record(Actor actor, CountingPolicy policy, Object from, Object to, String reason) {
    audit.record(
        actor,
        AuditAction.POLICY_SET,
        new Subject(SubjectType.COUNTING_POLICY, policy.id(), policy.facilitatorOrganisationId()),
        from,
        to,
        reason);
  }
}
