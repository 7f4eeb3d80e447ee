package insertionhours.acceptance;

import insertionhours.acceptance.TrainingCounter.Countable;
import insertionhours.counting.CountingPolicy;
import insertionhours.counting.Finding;
import insertionhours.counting.FindingCode;
import insertionhours.counting.RuleLevel;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules say about the lines of a declaration that await a decision. */
public final class Review {
  private final Declaration declaration;
  private final CountingPolicy policy;
  private final LineChecks checks;
  private final Map<Long, Long> persons;
  private final Map<Long, BigDecimal> inMonth;
  private final TrainingFacts training;

  /**
   * @param persons by assignment
   * @param inMonth hours accepted by person, without what is about to be replaced
   */
  Review(
      Declaration declaration,
      CountingPolicy policy,
      LineChecks checks,
      Map<Long, Long> persons,
      Map<Long, BigDecimal> inMonth,
      TrainingFacts training) {
    this.declaration = declaration;
    this.policy = policy;
    this.checks = checks;
    this.persons = persons;
    this.inMonth = inMonth;
    this.training = training;
  }

  public CountingPolicy policy() {
    return policy;
  }

  /** How much of each line can count. */
  public TrainingCounter training() {
    return training.counter(policy);
  }

  /** By line, in their order; an empty list where nothing is to be said. */
  public Map<Long, List<Finding>> findings() {
    Map<Long, Countable> countable = countable();
    Map<Long, Hours> months = months(countable);
    Map<Long, List<Finding>> findings = new LinkedHashMap<>();
    for (DeclarationLine line : declaration.waitingLines()) {
      List<Finding> all = new ArrayList<>(checks.findings(line, declaration.month()));
      month(line, months).ifPresent(all::add);
      training(line, countable.get(line.id())).ifPresent(all::add);
      findings.put(line.id(), all);
    }
    return findings;
  }

  /**
   * What forbids to accept any hour of a line. The ceiling and the cap on training do not: they
   * depend on how many are accepted.
   */
  public Optional<Finding> blocking(DeclarationLine line) {
    return checks.findings(line, declaration.month()).stream().filter(Finding::blocks).findFirst();
  }

  /** What each line counts when all of them are accepted in full. */
  public Map<Long, Countable> countable() {
    TrainingCounter counter = training();
    Map<Long, Countable> countable = new HashMap<>();
    for (DeclarationLine line : declaration.waitingLines()) {
      Countable of = counter.of(line);
      counter.accept(line, of.inFull());
      countable.put(line.id(), of);
    }
    return countable;
  }

  /** The hours of each person in the month once all lines are accepted in full. */
  private Map<Long, Hours> months(Map<Long, Countable> countable) {
    Map<Long, BigDecimal> sums = new HashMap<>(inMonth);
    for (DeclarationLine line : declaration.waitingLines()) {
      if (line.assignmentId() != null) {
        sums.merge(
            persons.get(line.assignmentId()),
            countable.get(line.id()).inFull().value(),
            BigDecimal::add);
      }
    }
    Map<Long, Hours> months = new HashMap<>();
    sums.forEach((person, sum) -> months.put(person, new Hours(sum.max(BigDecimal.ZERO))));
    return months;
  }

  private Optional<Finding> month(DeclarationLine line, Map<Long, Hours> months) {
    Hours month =
        line.assignmentId() == null ? Hours.ZERO : months.get(persons.get(line.assignmentId()));
    if (month.isMoreThan(policy.ceilingHours())) {
      return Optional.of(
          Finding.of(
              FindingCode.OVER_CEILING, policy.ceilingLevel(), month, policy.ceilingHours()));
    }
    return month.isMoreThan(policy.warningHours())
        ? Optional.of(
            Finding.of(FindingCode.OVER_WARNING, RuleLevel.WARNING, month, policy.warningHours()))
        : Optional.empty();
  }

  private Optional<Finding> training(DeclarationLine line, Countable countable) {
    boolean counted = policy.trainingCap().signum() > 0;
    Hours counts = countable.inFull().remainingAfter(line.hoursWorked());
    return counted && line.trainingHours().isMoreThan(counts)
        ? Optional.of(
            Finding.of(
                FindingCode.TRAINING_OVER_CAP,
                policy.trainingLevel(),
                line.trainingHours(),
                counts))
        : Optional.empty();
  }
}
