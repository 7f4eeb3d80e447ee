package insertionhours.assignments;

import insertionhours.counting.ReasonCode;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.web.PageContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two forms in which a facilitator decides about a person. */
public final class DecisionForms {
  /** Why somebody is refused; the other reasons are about hours. */
  private static final List<ReasonCode> OF_PEOPLE =
      List.of(
          ReasonCode.NO_PROOF,
          ReasonCode.INVALID_PROOF,
          ReasonCode.OUTSIDE_ELIGIBILITY,
          ReasonCode.DUPLICATE,
          ReasonCode.WRONG_LOT,
          ReasonCode.OTHER);

  private final PageContext page;
  private final Assignment assignment;
  private final FormInput typed;
  private final FormErrors errors;

  /**
   * @param typed a decision that was refused, null for none
   */
  DecisionForms(PageContext page, Assignment assignment, FormInput typed, FormErrors errors) {
    this.page = page;
    this.assignment = assignment;
    this.typed = typed;
    this.errors = errors;
  }

  public long version() {
    return assignment.version();
  }

  public String title() {
    return page.text(
        assignment.status().isDecided() ? "assignments.decideAgain" : "assignments.decide");
  }

  /** Why this day, in words. */
  public String usualDay() {
    return page.text(
        assignment.usualFrom().equals(assignment.firstDay())
            ? "assignments.usualContract"
            : "assignments.usualProposal",
        assignment.usualFrom(),
        assignment.firstDay());
  }

  public FormModel admission() {
    return model(AssignmentStatus.ADMITTED).field("date", "eligibleFrom", true);
  }

  public FormModel refusal() {
    Map<String, String> reasons = new LinkedHashMap<>();
    OF_PEOPLE.forEach(code -> reasons.put(code.name(), page.messages().label(code)));
    return model(AssignmentStatus.REFUSED)
        .select("reasonCode", true, reasons)
        .field("textarea", "comment", false);
  }

  private FormModel model(AssignmentStatus decision) {
    boolean again = typed != null && decision.name().equals(typed.raw("decision"));
    String prefix = "assignments.decision";
    return again
        ? FormModel.again(page.messages(), prefix, typed, errors)
        : FormModel.showing(
            page.messages(),
            prefix,
            decision == AssignmentStatus.ADMITTED
                ? Map.of(
                    "eligibleFrom",
                    assignment.eligibleFrom() == null
                        ? assignment.usualFrom()
                        : assignment.eligibleFrom())
                : Map.of());
  }
}
