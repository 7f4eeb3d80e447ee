package insertionhours.validation;

import insertionhours.acceptance.Review;
import insertionhours.acceptance.TrainingCounter;
import insertionhours.acceptance.TrainingCounter.Countable;
import insertionhours.counting.Finding;
import insertionhours.counting.RuleLevel;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.LineOutcome;
import insertionhours.hours.MonthlyCeiling;
import insertionhours.hours.MonthlyCeiling.Exceeded;
import insertionhours.measure.Hours;
import insertionhours.problems.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks what is decided about the lines of a declaration against the rules of its lot. */
final class DecidedLines {
  private final Declaration declaration;
  private final Decision decision;
  private final Review review;
  private final TrainingCounter training;
  private final Map<Long, Integer> places = new HashMap<>();

  /**
   * @throws RuleViolation if the lines decided are not those that await a decision
   */
  DecidedLines(Declaration declaration, Decision decision, Review review) {
    this.declaration = declaration;
    this.decision = decision;
    this.review = review;
    this.training = review.training();
    place();
  }

  /**
   * In the order of the declaration.
   *
   * @throws RuleViolation if a rule forbids what is accepted of one
   */
  List<LineOutcome> outcomes() {
    List<LineOutcome> outcomes = new ArrayList<>();
    for (DeclarationLine line : declaration.waitingLines()) {
      int place = places.get(line.id());
      Countable countable = training.of(line);
      LineOutcome outcome =
          decision.lines() == null
              ? LineOutcome.decided(line.id(), countable.inFull(), null)
              : outcome(place, decision.lines().get(place), line, countable);
      if (!outcome.waits() && !outcome.hoursAccepted().isZero()) {
        refuseBlocked(place, line);
        training.accept(line, outcome.hoursAccepted());
      }
      outcomes.add(outcome);
    }
    return outcomes;
  }

  /** Null where the decision says why hours beyond it are accepted. */
  MonthlyCeiling ceiling() {
    boolean strict = review.policy().ceilingLevel() == RuleLevel.BLOCKING;
    return strict || !decision.explains()
        ? new MonthlyCeiling(
            review.policy().ceilingHours(), exceeded -> overCeiling(exceeded, strict))
        : null;
  }

  private RuleViolation overCeiling(Exceeded exceeded, boolean strict) {
    Hours ceiling = review.policy().ceilingHours();
    return strict
        ? new RuleViolation(
            field(place(exceeded.assignmentId()), "hoursAccepted"),
            "OVER_CEILING",
            exceeded.inAll(),
            ceiling)
        : new RuleViolation("comment", "OVER_CEILING_NEEDS_COMMENT", exceeded.inAll(), ceiling);
  }

  private int place(long assignmentId) {
    return declaration.waitingLines().stream()
        .filter(line -> line.assignmentId() != null && line.assignmentId() == assignmentId)
        .mapToInt(line -> places.get(line.id()))
        .findFirst()
        .orElse(0);
  }

  /** Where each line stands in the decision, in that of the declaration where none are given. */
  private void place() {
    List<Long> waiting = declaration.waitingLines().stream().map(DeclarationLine::id).toList();
    List<Long> given =
        decision.lines() == null
            ? waiting
            : decision.lines().stream().map(LineDecision::id).toList();
    for (int i = 0; i < given.size(); i++) {
      if (!waiting.contains(given.get(i)) || places.putIfAbsent(given.get(i), i) != null) {
        throw new RuleViolation(field(i, "id"), "UNKNOWN_OR_REPEATED_LINE");
      }
    }
    if (given.size() < waiting.size()) {
      throw new RuleViolation("lines", "LINES_LEFT_OUT", waiting.size() - given.size());
    }
  }

  private void refuseBlocked(int place, DeclarationLine line) {
    review
        .blocking(line)
        .ifPresent(
            finding -> {
              throw refusal(place, finding);
            });
  }

  private static RuleViolation refusal(int place, Finding finding) {
    return new RuleViolation(
        field(place, "hoursAccepted"), finding.code().name(), finding.arguments().toArray());
  }

  private static LineOutcome outcome(
      int place, LineDecision decided, DeclarationLine line, Countable countable) {
    if (decided.hoursAccepted() == null) {
      return LineOutcome.waiting(line.id(), decided.awaitedDocument());
    }
    Hours accepted = new Hours(decided.hoursAccepted());
    if (accepted.isMoreThan(countable.most())) {
      boolean training = countable.most().isMoreThan(line.hoursWorked());
      throw new RuleViolation(
          field(place, "hoursAccepted"),
          training ? "TRAINING_OVER_CAP" : "MORE_THAN_WORKED",
          countable.most());
    }
    boolean less = countable.inFull().isMoreThan(accepted);
    if (less && decided.reasonCode() == null) {
      throw new RuleViolation(field(place, "reasonCode"), "LESS_NEEDS_REASON");
    }
    // A line without hours that count can only be refused by its reason.
    if (!less && decided.reasonCode() != null && !accepted.isZero()) {
      throw new RuleViolation(field(place, "reasonCode"), "REASON_WITHOUT_REDUCTION");
    }
    return LineOutcome.decided(line.id(), accepted, decided.reasonCode());
  }

  private static String field(int line, String name) {
    return "lines[" + line + "]." + name;
  }
}
