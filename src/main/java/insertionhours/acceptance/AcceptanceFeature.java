package insertionhours.acceptance;

import insertionhours.assignments.AssignmentsFeature;
import insertionhours.contracts.LotService;
import insertionhours.counting.CountingPolicyService;
import insertionhours.eligibility.EligibilityService;
import insertionhours.hours.DeclarationService;
import insertionhours.web.Feature;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class AcceptanceFeature implements Feature {
  private final AcceptanceRules rules;
  private final FindingsService findings;

  public AcceptanceFeature(
      Jdbi jdbi,
      AssignmentsFeature assignments,
      EligibilityService eligibility,
      CountingPolicyService policies,
      DeclarationService declarations,
      LotService lots) {
    this.rules =
        new AcceptanceRules(
            jdbi.onDemand(AcceptanceDao.class),
            assignments.assignments(),
            assignments.findings(),
            eligibility,
            policies);
    this.findings = new FindingsService(rules, declarations, lots);
  }

  public AcceptanceRules rules() {
    return rules;
  }

  public FindingsService findings() {
    return findings;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new FindingsResource(findings));
  }
}
