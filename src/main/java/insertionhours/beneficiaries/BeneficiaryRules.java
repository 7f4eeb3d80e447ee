package insertionhours.beneficiaries;

import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What a record may say, beyond what its body alone tells. */
final class BeneficiaryRules {
  private final CriterionService criteria;
  private final Clock clock;

  BeneficiaryRules(CriterionService criteria, Clock clock) {
    this.criteria = criteria;
    this.clock = clock;
  }

  void checkDates(BeneficiaryDetails details) {
    LocalDate today = LocalDate.now(clock);
    if (details.birthDate().isAfter(today)) {
      throw new RuleViolation("birthDate", "BIRTH_DATE_TO_COME");
    }
    if (details.informedOn().isAfter(today)) {
      throw new RuleViolation("informedOn", "INFORMED_IN_FUTURE");
    }
  }

  /**
   * @param kept may stay, in force or not
   */
  void checkCriteria(BeneficiaryDetails details, List<String> kept) {
    String main = details.eligibilityCriterion();
    if (main == null || main.isBlank()) {
      throw new RuleViolation("eligibilityCriterion", "CRITERION_NEEDED");
    }
    check("eligibilityCriterion", main, kept);
    for (int i = 0; i < details.otherCriteria().size(); i++) {
      check("otherCriteria[" + i + "]", details.otherCriteria().get(i), kept);
    }
  }

  private void check(String field, String code, List<String> kept) {
    if (!kept.contains(code) && criteria.find(code, null).isEmpty()) {
      throw new RuleViolation(field, "UNKNOWN_CRITERION");
    }
  }
}
