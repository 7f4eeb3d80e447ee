package insertionhours.eligibility;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.counting.CountingPolicyService;
import insertionhours.eligibility.EligibilityDao.DecisionRow;
import insertionhours.eligibility.EligibilityDao.EngagedPerson;
import insertionhours.eligibility.EligibilityDao.Scope;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What facilitators decide on clocks; to be used in a transaction. */
final class ClockDecisions {
  private final EligibilityDao dao;
  private final CountingPolicyService policies;
  private final AuditLog audit;
  private final Clock clock;

  ClockDecisions(EligibilityDao dao, CountingPolicyService policies, AuditLog audit, Clock clock) {
    this.dao = dao;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
  }

  /** One that stands, of the actor's own organisation. */
  DecisionRow find(Actor actor, long id) {
    return dao.decision(id, actor.facilitatorOrganisations()).orElseThrow(NotFound::new);
  }

  /**
   * @param scope whose person is held
   * @return the id of the decision
   */
  long decide(Actor actor, long beneficiaryId, Scope scope, ClockDecisionDraft draft) {
    check(scope.personId(), draft);
    long id = dao.insert(scope.personId(), draft, actor.accountId(), clock.instant());
    audit.record(
        actor,
        draft.kind() == ClockDecisionKind.RESTART
            ? AuditAction.CLOCK_RESTARTED
            : AuditAction.CLOCK_EXTENDED,
        subject(beneficiaryId, scope.facilitatorOrganisationId()),
        null,
        draft.day(),
        null);
    return id;
  }

  private void check(long personId, ClockDecisionDraft draft) {
    Clocks clocks = Clocks.of(dao, policies, List.of(personId));
    Clocks.Person person = clocks.person(personId);
    List<EligibilityClock> byLot =
        person.engaged().stream()
            .filter(EngagedPerson::admitted)
            .map(row -> clocks.clock(person, row.lotId()))
            .toList();
    LocalDate start =
        byLot.stream().flatMap(each -> each.start().stream()).findFirst().orElse(null);
    if (start == null) {
      throw new Conflict("CLOCK_NOT_STARTED");
    }
    LocalDate end =
        byLot.stream().flatMap(each -> each.end().stream()).min(LocalDate::compareTo).orElseThrow();
    if (draft.kind() == ClockDecisionKind.EXTENSION && !draft.until().isAfter(end)) {
      throw new RuleViolation("until", "EXTENSION_BEFORE_END", end);
    }
    if (draft.kind() == ClockDecisionKind.RESTART && !draft.from().isAfter(start)) {
      throw new RuleViolation("from", "RESTART_BEFORE_START", start);
    }
  }

  void withdraw(Actor actor, long id) {
    DecisionRow known = hold(actor, id);
    List<Long> person = List.of(known.personId());
    AcceptedMonths before = AcceptedMonths.of(dao, policies, person);
    dao.withdraw(id, clock.instant());
    AcceptedMonths.of(dao, policies, person)
        .lostSince(before)
        .ifPresent(
            lost -> {
              throw new Conflict("CLOCK_DECISION_IN_USE", lost.month());
            });
    ClockDecision decision = known.decision();
    audit.record(
        actor,
        AuditAction.CLOCK_DECISION_WITHDRAWN,
        subject(dao.record(known.personId()), known.facilitatorOrganisationId()),
        decision.kind() == ClockDecisionKind.RESTART ? decision.from() : decision.until(),
        null,
        null);
  }

  private DecisionRow hold(Actor actor, long id) {
    DecisionRow held = null;
    for (DecisionRow known = find(actor, id);
        held == null || held.personId() != known.personId();
        known = find(actor, id)) {
      dao.hold(List.of(known.personId()));
      held = known;
    }
    return find(actor, id);
  }

  private static Subject subject(long beneficiaryId, long organisation) {
    return new Subject(SubjectType.BENEFICIARY, beneficiaryId, organisation);
  }
}
