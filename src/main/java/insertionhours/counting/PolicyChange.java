package insertionhours.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One rule that is another in the next version, as the log keeps it.
 *
 * @param rule its field
 * @param from null where there was none
 * @param to null where there is none any more
 */
record PolicyChange(String rule, String from, String to) {

  /** In the order of the fields. */
  static List<PolicyChange> between(CountingPolicy before, CountingPolicy after) {
    Map<String, String> old = rules(before);
    List<PolicyChange> changes = new ArrayList<>();
    rules(after)
        .forEach(
            (rule, now) -> {
              if (!Objects.equals(old.get(rule), now)) {
                changes.add(new PolicyChange(rule, old.get(rule), now));
              }
            });
    return changes;
  }

  private static Map<String, String> rules(CountingPolicy policy) {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("clockMonths", plain(policy.clockMonths()));
    rules.put("permanentMonths", plain(policy.permanentMonths()));
    rules.put("clockLevel", plain(policy.clockLevel()));
    rules.put("trainingCap", policy.trainingCap().stripTrailingZeros().toPlainString());
    rules.put("trainingBase", plain(policy.trainingBase()));
    rules.put("trainingLevel", plain(policy.trainingLevel()));
    rules.put("leaveCounted", plain(policy.leaveCounted()));
    rules.put("warningHours", plain(policy.warningHours()));
    rules.put("ceilingHours", plain(policy.ceilingHours()));
    rules.put("ceilingLevel", plain(policy.ceilingLevel()));
    rules.put("conversionHourlyCost", plain(policy.conversionHourlyCost()));
    rules.put("proofMonths", plain(policy.proofMonths()));
    rules.put("proofLevel", plain(policy.proofLevel()));
    rules.put("contractLevel", plain(policy.contractLevel()));
    rules.put("evidenceMonths", plain(policy.evidenceMonths()));
    return rules;
  }

  private static String plain(Object value) {
    return value == null ? null : value.toString();
  }
}
