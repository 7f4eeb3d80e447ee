package insertionhours.counting;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.measure.ParisTime;
import insertionhours.texts.Formats;
import insertionhours.texts.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rules of a policy in the reader's words. */
public record CountingWords(Messages messages) {
  /**
   * A rule and what it says.
   *
   * @param level how strictly it is held, null for a rule that only tells
   */
  public record Rule(String name, String value, String level) {}

  /** What firms are told to declare of paid leave, in one sentence. */
  public String leave(boolean counted) {
    return messages.text(counted ? "counting.leave.counted" : "counting.leave.notCounted");
  }

  /** Which version holds on a lot, and since when, in one sentence. */
  public String holds(LotCountingPolicy counting) {
    int number = counting.policy().number();
    String version =
        number == 0
            ? messages.text("counting.usual")
            : messages.text("counting.number", number + "");
    return counting.copiedAt() == null
        ? messages.text("counting.lot.inForce", version)
        : messages.text(
            "counting.lot.copied",
            version,
            LocalDate.ofInstant(counting.copiedAt(), ParisTime.ZONE));
  }

  /** All rules, in the order of the form. */
  public List<Rule> rules(CountingPolicy policy) {
    List<Rule> rules = new ArrayList<>();
    rules.add(rule("clock", policy.clockLevel(), policy.clockMonths(), policy.permanentMonths()));
    rules.add(
        policy.trainingCap().signum() == 0
            ? rule("noTraining", null)
            : rule(
                "training",
                policy.trainingLevel(),
                Formats.in(messages.locale()).share(policy.trainingCap()),
                policy.trainingBase()));
    rules.add(rule("ceiling", policy.ceilingLevel(), policy.warningHours(), policy.ceilingHours()));
    rules.add(new Rule(messages.text("counting.rule.leave"), leave(policy.leaveCounted()), null));
    rules.add(
        policy.conversionHourlyCost() == null
            ? rule("noConversion", null)
            : rule("conversion", null, policy.conversionHourlyCost()));
    rules.add(
        policy.proofMonths() == null
            ? rule("proofOfCriterion", policy.proofLevel())
            : rule("proof", policy.proofLevel(), policy.proofMonths()));
    rules.add(rule("contract", policy.contractLevel()));
    rules.add(rule("evidence", null, policy.evidenceMonths()));
    return List.copyOf(rules);
  }

  private Rule rule(String key, RuleLevel level, Object... values) {
    return new Rule(
        messages.text("counting.rule." + key),
        messages.text("counting.says." + key, values),
        level == null ? null : messages.label(level));
  }

  /** What a version changed of the one before, each in a few words. */
  List<String> changes(CountingPolicy before, CountingPolicy after) {
    return PolicyChange.between(before, after).stream()
        .map(
            change ->
                messages.text(
                    "counting.change",
                    messages.text("label.CountingRule." + change.rule()),
                    value(change.rule(), change.from()),
                    value(change.rule(), change.to())))
        .toList();
  }

  private String value(String rule, String kept) {
    if (kept == null) {
      return messages.text(
          rule.equals("proofMonths") ? "counting.value.ofCriterion" : "counting.value.none");
    }
    return switch (rule) {
      case "clockMonths", "permanentMonths", "proofMonths", "evidenceMonths" ->
          messages.text("counting.value.months", Integer.valueOf(kept));
      case "trainingCap" -> Formats.in(messages.locale()).share(new BigDecimal(kept));
      case "trainingBase" -> messages.label(TrainingBase.valueOf(kept));
      case "leaveCounted" ->
          messages.text(Boolean.parseBoolean(kept) ? "counting.value.yes" : "counting.value.no");
      case "warningHours", "ceilingHours" -> Formats.in(messages.locale()).hours(Hours.of(kept));
      case "conversionHourlyCost" -> messages.text("counting.value.cost", EuroAmount.of(kept));
      default -> messages.label(RuleLevel.valueOf(kept));
    };
  }
}
