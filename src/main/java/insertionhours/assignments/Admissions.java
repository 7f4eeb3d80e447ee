package insertionhours.assignments;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** A facilitator's decisions; to be used in a transaction. */
final class Admissions {
  private final AssignmentChangeDao dao;
  private final AuditLog audit;
  private final Clock clock;

  Admissions(AssignmentChangeDao dao, AuditLog audit, Clock clock) {
    this.dao = dao;
    this.audit = audit;
    this.clock = clock;
  }

  static void allow(Actor actor, Assignment assignment) {
    if (!actor.facilitates(assignment.facilitatorOrganisationId())) {
      throw new NotAllowed("ONLY_FACILITATOR");
    }
  }

  void decide(Actor actor, Assignment before, AssignmentDecision decision) {
    before.checkNotErased();
    if (decision.version() != null && decision.version() != before.version()) {
      throw Conflict.staleVersion();
    }
    if (before.status().isDecided() && dao.countAccepted(before.id()) > 0) {
      throw new Conflict("ASSIGNMENT_HAS_ACCEPTED_HOURS");
    }
    boolean admitted = decision.decision() == AssignmentStatus.ADMITTED;
    LocalDate from = decision.eligibleFrom() == null ? before.usualFrom() : decision.eligibleFrom();
    dao.decide(
        before.id(),
        decision.decision(),
        admitted ? from : null,
        decision.reasonCode(),
        decision.comment(),
        actor.accountId(),
        clock.instant());
    if (admitted) {
      dao.seeProofs(before.id(), LocalDate.now(clock));
    }
    audit.record(
        actor,
        AuditAction.DECIDED,
        Proposals.subject(before),
        before.status(),
        decision.decision(),
        decision.reasonCode() == null ? null : decision.reasonCode().name());
  }

  void see(Actor actor, Assignment assignment) {
    assignment.checkNotErased();
    if (assignment.proofs().stream().allMatch(proof -> proof.seenOn() != null)) {
      throw new Conflict("NO_UNSEEN_PROOF");
    }
    dao.seeProofs(assignment.id(), LocalDate.now(clock));
    audit.record(actor, AuditAction.CHANGED, Proposals.subject(assignment));
  }
}
