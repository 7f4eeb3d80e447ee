package insertionhours.assignments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import insertionhours.counting.Finding;
import insertionhours.counting.FindingCode;
import insertionhours.counting.RuleLevel;
import insertionhours.texts.Messages;
import java.util.List;

/** An assignment as the API gives it, with what the rules say in the reader's language. */
public record AssignmentAnswer(@JsonUnwrapped Assignment assignment, List<Warning> warnings) {

  /** Something to look at before deciding. */
  public record Warning(FindingCode code, RuleLevel level, String message) {}

  static AssignmentAnswer of(Assignment assignment, List<Finding> findings, Messages messages) {
    return new AssignmentAnswer(
        assignment,
        findings.stream()
            .map(finding -> new Warning(finding.code(), finding.level(), text(finding, messages)))
            .toList());
  }

  static String text(Finding finding, Messages messages) {
    return messages.text("finding." + finding.code(), finding.arguments().toArray());
  }
}
