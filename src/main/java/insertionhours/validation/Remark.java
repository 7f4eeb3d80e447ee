package insertionhours.validation;

import insertionhours.counting.Finding;
import insertionhours.texts.Messages;
import java.util.List;

/**
 * Why a facilitator should look at a declaration before she accepts it: what the rules find, what
 * its firm wrote, or what somebody else has declared.
 *
 * @param code of the finding or warning, or the kind of remark
 * @param key of its text
 */
public record Remark(String code, String key, List<Object> arguments) {
  static Remark of(Finding finding) {
    return new Remark(finding.code().name(), "finding." + finding.code(), finding.arguments());
  }

  /** The text is {@code validation.remark.<code>}. */
  static Remark of(String code) {
    return new Remark(code, "validation.remark." + code, List.of());
  }

  static Remark labelled(Enum<?> code) {
    return new Remark(
        code.name(), "label." + code.getClass().getSimpleName() + "." + code, List.of());
  }

  public String in(Messages messages) {
    return messages.text(key, arguments.toArray());
  }
}
