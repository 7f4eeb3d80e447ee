package insertionhours.obligations;

import insertionhours.organisations.EnterpriseKind;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds between the enterprises of a lot. */
final class AwardRules {
  private final EnterpriseService enterprises;

  AwardRules(EnterpriseService enterprises) {
    this.enterprises = enterprises;
  }

  void check(AwardDraft draft, List<Award> others) {
    check(draft, others, "enterpriseId");
  }

  /**
   * @param enterpriseField the name under which the request gives the enterprise
   */
  void check(AwardDraft draft, List<Award> others, String enterpriseField) {
    EnterpriseKind kind = kind(draft.enterpriseId(), enterpriseField);
    if (draft.role() == AwardRole.LENDING_EMPLOYER && !kind.lendsStaff()) {
      throw new RuleViolation("role", "DOES_NOT_LEND", kind);
    }
    Long engager = draft.engagedById();
    if (engager == null) {
      return;
    }
    boolean known = others.stream().anyMatch(other -> other.enterpriseId() == engager);
    if (!known || engager.equals(draft.enterpriseId())) {
      throw new RuleViolation("engagedById", "ENGAGED_BY_STRANGER");
    }
    if (isEngagedBy(engager, draft.enterpriseId(), others, new HashSet<>())) {
      throw new RuleViolation("engagedById", "ENGAGED_IN_A_CIRCLE");
    }
  }

  /** Whether the enterprise was brought in by the other one, directly or through others still. */
  private static boolean isEngagedBy(
      long enterprise, long other, List<Award> awards, Set<Long> visited) {
    return visited.add(enterprise)
        && awards.stream()
            .filter(award -> award.enterpriseId() == enterprise && award.engagedById() != null)
            .anyMatch(
                award ->
                    award.engagedById() == other
                        || isEngagedBy(award.engagedById(), other, awards, visited));
  }

  /** Holders, joint holders, lenders and insertion enterprises declare unless told otherwise. */
  boolean declares(AwardDraft draft) {
    if (draft.declares() != null) {
      return draft.declares();
    }
    return switch (draft.role()) {
      case HOLDER, JOINT_HOLDER, LENDING_EMPLOYER -> true;
      case SUBCONTRACTOR -> kind(draft.enterpriseId(), "enterpriseId").isInsertion();
    };
  }

  private EnterpriseKind kind(long enterpriseId, String field) {
    try {
      return enterprises.find(enterpriseId).kind();
    } catch (NotFound e) {
      throw new RuleViolation(field, "UNKNOWN_ENTERPRISE");
    }
  }
}
