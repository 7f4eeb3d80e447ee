package insertionhours.assignments;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.audit.Subject;
import insertionhours.audit.SubjectType;
import insertionhours.beneficiaries.BeneficiaryService;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardService;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is proposed for which lot, and whom a facilitator has admitted. */
public final class AssignmentService {
  private final Transactions transactions;
  private final AssignmentDao dao;
  private final BeneficiaryService beneficiaries;
  private final LotService lots;
  private final AwardService awards;
  private final AuditLog audit;
  private final Clock clock;

  AssignmentService(
      Transactions transactions,
      AssignmentDao dao,
      BeneficiaryService beneficiaries,
      LotService lots,
      AwardService awards,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.beneficiaries = beneficiaries;
    this.lots = lots;
    this.awards = awards;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws NotFound if there is none or the actor may not see it
   */
  public Assignment find(Actor actor, long id) {
    return dao.visible(id, actor.facilitatorOrganisations(), actor.enterprises())
        .map(row -> whole(List.of(row)).get(0))
        .orElseThrow(NotFound::new);
  }

  /** Those on a lot that the actor may see, by name. */
  public List<Assignment> ofLot(Actor actor, long lotId) {
    lots.find(actor, lotId);
    return whole(dao.ofLot(lotId, actor.facilitatorOrganisations(), actor.enterprises()));
  }

  /** By id, whoever asks. */
  public Map<Long, Assignment> byId(Collection<Long> ids) {
    return whole(dao.list(ids)).stream()
        .collect(Collectors.toMap(Assignment::id, assignment -> assignment));
  }

  /** Of one person within a facilitator organisation, over all employers and lots, whoever asks. */
  public List<Assignment> ofPerson(long personId) {
    return whole(dao.ofPerson(personId));
  }

  /** Proposes a person for a lot. */
  public Assignment propose(Actor actor, long lotId, AssignmentDraft draft) {
    return transactions.call(
        () -> {
          lots.lock(lotId);
          Lot lot = lots.find(actor, lotId);
          boolean facilitates = actor.facilitates(lot.facilitatorOrganisationId());
          Long proposedFor = facilitates ? null : engagedFor(actor, lot);
          beneficiaries.find(actor, draft.beneficiaryId());
          beneficiaries.personIn(draft.beneficiaryId(), lot.facilitatorOrganisationId());
          long id = dao.insert(lotId, proposedFor, draft, LocalDate.now(clock), actor.accountId());
          for (int i = 0; i < draft.contracts().size(); i++) {
            dao.insertContract(id, i, draft.contracts().get(i));
          }
          for (int i = 0; i < draft.proofs().size(); i++) {
            dao.insertProof(id, i, draft.proofs().get(i));
          }
          Assignment proposed = find(actor, id);
          audit.record(
              actor, AuditAction.PROPOSED, subject(lot, id), null, proposed.status(), null);
          return proposed;
        });
  }

  /**
   * Admits or refuses a person.
   *
   * @throws NotAllowed if the actor sees the assignment and is not a facilitator of its lot
   */
  public Assignment decide(Actor actor, long id, AssignmentDecision decision) {
    return transactions.call(
        () -> {
          Assignment before = find(actor, id);
          Lot lot = lots.findToChange(actor, before.lotId());
          LocalDate from =
              decision.decision() == AssignmentStatus.ADMITTED
                  ? eligibleFrom(before, decision)
                  : null;
          dao.decide(
              id,
              decision.decision(),
              from,
              decision.reasonCode(),
              decision.comment(),
              actor.accountId(),
              clock.instant());
          audit.record(
              actor,
              AuditAction.DECIDED,
              subject(lot, id),
              before.status(),
              decision.decision(),
              decision.reasonCode() == null ? null : decision.reasonCode().name());
          return find(actor, id);
        });
  }

  private static LocalDate eligibleFrom(Assignment assignment, AssignmentDecision decision) {
    if (decision.eligibleFrom() != null) {
      return decision.eligibleFrom();
    }
    LocalDate start = assignment.firstDay();
    return assignment.proposedOn().isAfter(start) ? assignment.proposedOn() : start;
  }

  private long engagedFor(Actor actor, Lot lot) {
    return awards.ofLot(lot.id()).stream()
        .map(Award::enterpriseId)
        .filter(actor::declaresFor)
        .findFirst()
        .orElseThrow(() -> new NotAllowed("ONLY_ENGAGED_OR_FACILITATOR"));
  }

  private static Subject subject(Lot lot, long id) {
    return new Subject(SubjectType.ASSIGNMENT, id, lot.facilitatorOrganisationId());
  }

  private List<Assignment> whole(List<AssignmentDao.Row> rows) {
    List<Long> ids = rows.stream().map(AssignmentDao.Row::id).toList();
    Map<Long, List<WorkContract>> contracts =
        dao.contracts(ids).stream()
            .collect(
                Collectors.groupingBy(
                    AssignmentDao.ContractRow::assignmentId,
                    Collectors.mapping(AssignmentDao.ContractRow::contract, Collectors.toList())));
    Map<Long, List<Proof>> proofs =
        dao.proofs(ids).stream()
            .collect(
                Collectors.groupingBy(
                    AssignmentDao.ProofRow::assignmentId,
                    Collectors.mapping(AssignmentDao.ProofRow::proof, Collectors.toList())));
    return rows.stream()
        .map(
            row ->
                whole(
                    row,
                    contracts.getOrDefault(row.id(), List.of()),
                    proofs.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static Assignment whole(
      AssignmentDao.Row row, List<WorkContract> contracts, List<Proof> proofs) {
    return new Assignment(
        row.id(),
        row.lotId(),
        row.beneficiaryId(),
        row.lastName(),
        row.firstName(),
        row.employerId(),
        row.employerName(),
        row.employerKind(),
        row.proposedFor(),
        row.modality(),
        row.romeCode(),
        contracts,
        proofs,
        row.prescriber(),
        row.countedSince(),
        row.proposedOn(),
        row.status(),
        row.eligibleFrom(),
        row.reasonCode(),
        row.comment(),
        row.decidedBy(),
        row.decidedAt(),
        row.version());
  }
}
