package insertionhours.assignments;

import insertionhours.beneficiaries.Beneficiary;
import insertionhours.contracts.LotStatus;
import insertionhours.counting.CountingPolicyService;
import insertionhours.counting.RuleLevel;
import insertionhours.identity.Actor;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardService;
import insertionhours.obligations.Modality;
import insertionhours.organisations.EnterpriseKind;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who may be proposed by whom, with which employer and contracts. */
final class AssignmentRules {
  private static final String EMPLOYER = "employerId";

  private final AwardService awards;
  private final EnterpriseService enterprises;
  private final CountingPolicyService policies;
  private final Clock clock;

  AssignmentRules(
      AwardService awards,
      EnterpriseService enterprises,
      CountingPolicyService policies,
      Clock clock) {
    this.awards = awards;
    this.enterprises = enterprises;
    this.policies = policies;
    this.clock = clock;
  }

  /** From the award to the closing: before, nobody works there. */
  static void checkOpen(LotStatus lot) {
    if (lot == null) {
      throw new Conflict("LOT_WITHOUT_CLAUSE");
    }
    if (!lot.isAwarded() || lot == LotStatus.CLOSED) {
      throw new Conflict("LOT_TAKES_NO_PEOPLE", lot);
    }
  }

  /**
   * The enterprises on a lot for which the actor proposes.
   *
   * @throws NotAllowed if there is none
   */
  List<Long> engagedFor(Actor actor, long lotId) {
    List<Long> engaged =
        awards.ofLot(lotId).stream()
            .map(Award::enterpriseId)
            .filter(actor::declaresFor)
            .distinct()
            .toList();
    if (engaged.isEmpty()) {
      throw new NotAllowed("ONLY_ENGAGED_PROPOSE");
    }
    return engaged;
  }

  /**
   * Of own enterprises the one that answers for a proposal: the employer; of somebody lent the one
   * that is named, else the lender that is own, else the one whose record it is.
   *
   * @param person null for somebody new
   * @throws RuleViolation PROPOSER_NEEDED if it could be several
   */
  static long proposer(List<Long> engaged, AssignmentDraft draft, Beneficiary person) {
    Long named = draft.modality() == Modality.SECONDMENT ? draft.proposedFor() : null;
    if (named != null && !engaged.contains(named)) {
      throw new RuleViolation("proposedFor", "NOT_YOUR_ENTERPRISE");
    }
    Long recorder = person == null ? null : person.enterpriseId();
    return Stream.of(named, draft.employerId(), recorder)
        .filter(Objects::nonNull)
        .filter(engaged::contains)
        .findFirst()
        .orElseGet(() -> only(engaged));
  }

  private static Long only(List<Long> engaged) {
    if (engaged.size() > 1) {
      throw new RuleViolation("proposedFor", "PROPOSER_NEEDED");
    }
    return engaged.get(0);
  }

  /**
   * What is asked against the rules of the field.
   *
   * @param facilitates whether the actor is a facilitator of the lot
   * @param kept as it is until now, null for a new proposal
   */
  void check(Actor actor, boolean facilitates, long lotId, AssignmentDraft draft, Assignment kept) {
    EnterpriseKind employer = employer(actor, lotId, draft, facilitates || kept != null);
    LocalDate since = kept == null ? null : kept.countedSince();
    if (!facilitates && !Objects.equals(draft.countedSince(), since)) {
      throw new RuleViolation("countedSince", "ONLY_FACILITATOR_COUNTS_SINCE");
    }
    if (draft.countedSince() != null && draft.countedSince().isAfter(LocalDate.now(clock))) {
      throw new RuleViolation("countedSince", "COUNTED_SINCE_TO_COME");
    }
    ContractRules.checkApart(draft.contracts());
    checkTypes(lotId, employer, draft, kept == null ? List.of() : kept.contracts());
  }

  private EnterpriseKind employer(Actor actor, long lotId, AssignmentDraft draft, boolean anybody) {
    long employer = draft.employerId();
    boolean lent = draft.modality() == Modality.SECONDMENT;
    if (!anybody && !lent && !actor.declaresFor(employer)) {
      throw new RuleViolation(EMPLOYER, "NOT_YOUR_ENTERPRISE");
    }
    EnterpriseKind kind = kind(employer);
    if (lent && !kind.lendsStaff()) {
      throw new RuleViolation(EMPLOYER, "EMPLOYER_DOES_NOT_LEND");
    }
    if (!lent && awards.ofEnterprise(lotId, employer).isEmpty()) {
      throw new RuleViolation(EMPLOYER, "NOT_ENGAGED");
    }
    if (draft.modality() == Modality.RESERVED_LOT && !kind.isInsertion()) {
      throw new RuleViolation("modality", "RESERVED_TO_INSERTION", kind);
    }
    return kind;
  }

  private EnterpriseKind kind(long enterprise) {
    try {
      return enterprises.find(enterprise).kind();
    } catch (NotFound e) {
      throw new RuleViolation(EMPLOYER, "UNKNOWN_ENTERPRISE");
    }
  }

  /** Where the authority's rules block, a new contract is of a type that its employer knows. */
  private void checkTypes(
      long lotId, EnterpriseKind employer, AssignmentDraft draft, List<WorkContract> kept) {
    if (policies.ofLots(List.of(lotId)).get(lotId).contractLevel() != RuleLevel.BLOCKING) {
      return;
    }
    for (int i = 0; i < draft.contracts().size(); i++) {
      WorkContract contract = draft.contracts().get(i);
      if (!kept.contains(contract)
          && !EmployerContracts.areUsual(employer, contract.contractType())) {
        throw new RuleViolation(
            ContractRules.field(i, "contractType"),
            "CONTRACT_TYPE_NOT_ALLOWED",
            contract.contractType(),
            employer);
      }
    }
  }
}
