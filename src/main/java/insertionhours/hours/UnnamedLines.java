package insertionhours.hours;

import static insertionhours.hours.DraftRules.field;

import insertionhours.contracts.Lot;
import insertionhours.counting.CountingPolicyService;
import insertionhours.hours.DeclarationLineDao.Correctable;
import insertionhours.identity.Actor;
import insertionhours.measure.EuroAmount;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Totals that name nobody: for facilitators, and for the adapted and protected sector with a
 * headcount. Whoever has declared such a total may correct it downwards.
 */
final class UnnamedLines {
  private static final BigDecimal MOST = new BigDecimal(DeclarationLineDraft.MOST_HOURS);

  private final EnterpriseService enterprises;
  private final CountingPolicyService policies;

  UnnamedLines(EnterpriseService enterprises, CountingPolicyService policies) {
    this.enterprises = enterprises;
    this.policies = policies;
  }

  /**
   * The lines with invoices converted into hours worked: the amount over the hourly cost of the
   * lot's policy, rounded half up to two decimals.
   *
   * @param corrected lines that are corrected, by their place in the declaration
   * @throws RuleViolation ASSIGNMENT_NEEDED if the actor has to name people
   */
  List<DeclarationLineDraft> complete(
      Actor actor,
      Lot lot,
      long enterpriseId,
      List<DeclarationLineDraft> lines,
      Map<Integer, Correctable> corrected) {
    boolean facilitates = actor.facilitates(lot.facilitatorOrganisationId());
    List<DeclarationLineDraft> completed = new ArrayList<>();
    Boolean adapted = null;
    for (int i = 0; i < lines.size(); i++) {
      DeclarationLineDraft line = lines.get(i);
      boolean invoiced = line.invoicedAmount() != null;
      if (line.named() || (facilitates && !invoiced)) {
        completed.add(line);
        continue;
      }
      if (adapted == null) {
        adapted = enterprises.find(enterpriseId).kind().isAdapted();
      }
      if (invoiced && !adapted) {
        throw new RuleViolation(field(i, "invoicedAmount"), "INVOICE_OF_ADAPTED_ONLY");
      }
      DeclarationLineDraft whole = invoiced ? converted(i, line, lot) : line;
      if (!facilitates && !lowers(whole, corrected.get(i))) {
        checkTotal(i, whole, adapted);
      }
      completed.add(whole);
    }
    return completed;
  }

  private static void checkTotal(int index, DeclarationLineDraft line, boolean adapted) {
    if (!adapted) {
      throw new RuleViolation(field(index, "assignmentId"), "ASSIGNMENT_NEEDED");
    }
    if (line.headcount() == null) {
      throw new RuleViolation(field(index, "headcount"), "HEADCOUNT_NEEDED");
    }
  }

  private static boolean lowers(DeclarationLineDraft line, Correctable corrected) {
    return corrected != null
        && !corrected.named()
        && !line.hoursDeclared().isMoreThan(corrected.hoursDeclared());
  }

  private DeclarationLineDraft converted(int index, DeclarationLineDraft line, Lot lot) {
    EuroAmount hourlyCost = policies.of(lot).conversionHourlyCost();
    if (hourlyCost == null) {
      throw new RuleViolation(field(index, "invoicedAmount"), "NO_CONVERSION");
    }
    BigDecimal hours = line.invoicedAmount().divide(hourlyCost.value(), 2, RoundingMode.HALF_UP);
    if (hours.compareTo(MOST) > 0) {
      throw new RuleViolation(field(index, "invoicedAmount"), "INVOICE_TOO_LARGE", MOST);
    }
    if (hours.signum() == 0) {
      throw new RuleViolation(field(index, "invoicedAmount"), "INVOICE_UNDER_AN_HOUR");
    }
    return line.working(hours);
  }
}
