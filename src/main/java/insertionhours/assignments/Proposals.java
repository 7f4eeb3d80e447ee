package insertionhours.assignments;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.beneficiaries.Beneficiary;
import insertionhours.beneficiaries.BeneficiaryDraft;
import insertionhours.beneficiaries.BeneficiaryService;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What is proposed, changed and taken back; to be used in a transaction. */
final class Proposals {
  private final AssignmentDao reading;
  private final AssignmentChangeDao dao;
  private final BeneficiaryService beneficiaries;
  private final LotService lots;
  private final AssignmentRules rules;
  private final List<AcceptedHoursGuard> guards;
  private final AuditLog audit;
  private final Clock clock;

  Proposals(
      AssignmentDao reading,
      AssignmentChangeDao dao,
      BeneficiaryService beneficiaries,
      LotService lots,
      AssignmentRules rules,
      List<AcceptedHoursGuard> guards,
      AuditLog audit,
      Clock clock) {
    this.reading = reading;
    this.dao = dao;
    this.beneficiaries = beneficiaries;
    this.lots = lots;
    this.rules = rules;
    this.guards = guards;
    this.audit = audit;
    this.clock = clock;
  }

  /** Until the end of the transaction nobody else changes it or decides on the person. */
  void hold(long id) {
    dao.hold(id).orElseThrow(NotFound::new);
  }

  long propose(Actor actor, long lotId, AssignmentDraft draft) {
    HiddenProofs.checkTyped(draft);
    lots.lock(lotId);
    Lot lot = lots.find(actor, lotId);
    List<Long> engaged = engaged(actor, lot);
    AssignmentRules.checkOpen(lot.status());
    Beneficiary person = known(actor, draft.beneficiaryId());
    if (person.erased()) {
      throw new Conflict("IDENTITY_ERASED");
    }
    reading
        .existing(person.id(), lotId, draft.employerId())
        .ifPresent(
            other -> {
              throw Conflict.alreadyExists("assignments", other);
            });
    rules.check(actor, engaged.isEmpty(), lotId, draft, null);
    return insert(actor, lot, engaged, person, draft);
  }

  long propose(Actor actor, long lotId, BeneficiaryDraft draft, AssignmentDraft wanted) {
    HiddenProofs.checkTyped(wanted);
    lots.lock(lotId);
    Lot lot = lots.find(actor, lotId);
    List<Long> engaged = engaged(actor, lot);
    AssignmentRules.checkOpen(lot.status());
    rules.check(actor, engaged.isEmpty(), lotId, wanted, null);
    Beneficiary person =
        beneficiaries.create(
            actor,
            engaged.isEmpty()
                ? ownedBy(draft, null, lot.facilitatorOrganisationId())
                : ownedBy(draft, AssignmentRules.proposer(engaged, wanted, null), null));
    return insert(actor, lot, engaged, person, wanted.of(person.id()));
  }

  /** The record is the proposer's. */
  private static BeneficiaryDraft ownedBy(
      BeneficiaryDraft person, Long enterprise, Long organisation) {
    return new BeneficiaryDraft(
        person.lastName(),
        person.firstName(),
        person.birthDate(),
        person.sex(),
        person.communeCode(),
        person.priorityNeighbourhood(),
        person.qualificationLevel(),
        person.eligibilityCriterion(),
        person.otherCriteria(),
        person.informedOn(),
        enterprise,
        organisation);
  }

  /** The own enterprises on the lot; none for its facilitator. */
  private List<Long> engaged(Actor actor, Lot lot) {
    return actor.facilitates(lot.facilitatorOrganisationId())
        ? List.of()
        : rules.engagedFor(actor, lot.id());
  }

  private Beneficiary known(Actor actor, long id) {
    try {
      return beneficiaries.find(actor, id);
    } catch (NotFound e) {
      throw new RuleViolation("beneficiaryId", "UNKNOWN_BENEFICIARY");
    }
  }

  private long insert(
      Actor actor, Lot lot, List<Long> engaged, Beneficiary person, AssignmentDraft draft) {
    beneficiaries.personIn(person.id(), lot.facilitatorOrganisationId());
    Long proposedFor = engaged.isEmpty() ? null : AssignmentRules.proposer(engaged, draft, person);
    long id = dao.insert(lot.id(), proposedFor, draft, LocalDate.now(clock), actor.accountId());
    dao.insertParts(id, draft.contracts(), draft.proofs().stream().map(Proof::unseen).toList());
    Subject subject = new Subject(SubjectType.ASSIGNMENT, id, lot.facilitatorOrganisationId());
    audit.record(actor, AuditAction.PROPOSED, subject, null, AssignmentStatus.PROPOSED, null);
    return id;
  }

  void change(Actor actor, Assignment before, AssignmentDraft wanted, long version) {
    before.checkNotErased();
    if (before.version() != version) {
      throw Conflict.staleVersion();
    }
    AssignmentRules.checkOpen(before.lotStatus());
    boolean facilitates = actor.facilitates(before.facilitatorOrganisationId());
    AssignmentDraft draft =
        HiddenProofs.restored(before, wanted, !facilitates).by(before.proposedFor());
    if (!facilitates && before.status().isDecided() && !isOnlyAdded(before, draft)) {
      throw new Conflict("ASSIGNMENT_DECIDED");
    }
    checkSame("beneficiaryId", before.beneficiaryId(), draft.beneficiaryId());
    checkSame("employerId", before.employerId(), draft.employerId());
    rules.check(actor, facilitates, before.lotId(), draft, before);
    checkAccepted(before, draft);
    List<Runnable> watches = guards.stream().map(guard -> guard.watch(before.id())).toList();
    if (dao.update(before.id(), draft, version) == 0) {
      throw Conflict.staleVersion();
    }
    dao.deleteParts(before.id());
    dao.insertParts(
        before.id(),
        draft.contracts(),
        draft.proofs().stream().map(proof -> asKept(before, proof)).toList());
    watches.forEach(Runnable::run);
    audit.record(
        actor, AuditAction.CHANGED, subject(before), before.status(), before.status(), null);
  }

  private static void checkSame(String field, long kept, long wanted) {
    if (kept != wanted) {
      throw new RuleViolation(field, "ASSIGNMENT_OF_OTHERS");
    }
  }

  /** Contracts later than those there are, and proofs; all else as it was decided on. */
  private static boolean isOnlyAdded(Assignment before, AssignmentDraft draft) {
    AssignmentDraft same = before.toDraft();
    return draft.with(same.contracts(), same.proofs()).equals(same)
        && ContractRules.isOnlyAdded(before.contracts(), draft.contracts())
        && before.proofs().stream()
            .allMatch(kept -> draft.proofs().stream().anyMatch(kept::isSameAs));
  }

  /** Accepted hours keep a contract in their month. */
  private void checkAccepted(Assignment before, AssignmentDraft draft) {
    for (LocalDate month : reading.acceptedMonths(before.id())) {
      LocalDate last = month.plusMonths(1).minusDays(1);
      if (draft.contracts().stream().noneMatch(contract -> contract.touches(month, last))) {
        throw new Conflict("CONTRACT_OF_ACCEPTED_HOURS", YearMonth.from(month));
      }
    }
  }

  /** A proof that was seen stays seen. */
  private static Proof asKept(Assignment before, Proof wanted) {
    return before.proofs().stream().filter(wanted::isSameAs).findFirst().orElseGet(wanted::unseen);
  }

  void remove(Actor actor, Assignment assignment) {
    boolean facilitates = actor.facilitates(assignment.facilitatorOrganisationId());
    if (!facilitates && assignment.status().isDecided()) {
      throw new Conflict("ASSIGNMENT_DECIDED");
    }
    if (dao.countDependents(assignment.id()) > 0) {
      throw new Conflict("ASSIGNMENT_IN_USE");
    }
    dao.deleteParts(assignment.id());
    dao.delete(assignment.id());
    audit.record(actor, AuditAction.REMOVED, subject(assignment), assignment.status(), null, null);
  }

  static Subject subject(Assignment assignment) {
    return new Subject(
        SubjectType.ASSIGNMENT, assignment.id(), assignment.facilitatorOrganisationId());
  }
}
