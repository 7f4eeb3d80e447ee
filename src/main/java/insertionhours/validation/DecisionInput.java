package insertionhours.validation;

import insertionhours.counting.ReasonCode;
import insertionhours.declaring.TypedHours;
import insertionhours.forms.FormInput;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.problems.RuleViolation;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a facilitator decides, as it is typed. A line that is not ticked is refused.
 *
 * @param returning whether it goes back to the enterprise instead of being decided line by line
 */
record DecisionInput(FormInput form, boolean returning) {

  /** Every line accepted in full. */
  static DecisionInput untouched(Declaration declaration, Locale locale) {
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    values.putSingle("version", Long.toString(declaration.version()));
    for (int i = 0; i < declaration.lines().size(); i++) {
      DeclarationLine line = declaration.lines().get(i);
      values.putSingle(field(i, "ticked"), "true");
      values.putSingle(field(i, "hoursAccepted"), TypedHours.of(line.hoursWorked(), locale));
    }
    return new DecisionInput(new FormInput(values), false);
  }

  Decision decision() {
    return returning
        ? new Decision(
            version(),
            Verdict.RETURNED,
            null,
            form.choice("reasonCode", ReasonCode.class),
            form.text("comment"))
        : new Decision(version(), Verdict.ACCEPTED, lines(), null, form.text("comment"));
  }

  /**
   * Without hours worked nothing but the missing tick tells that a line is refused.
   *
   * @throws RuleViolation at the first line that is neither ticked nor given a reason
   */
  void checkTicks(Decision decision) {
    for (int i = 0; !returning && i < decision.lines().size(); i++) {
      if (!form.ticked(field(i, "ticked")) && decision.lines().get(i).reasonCode() == null) {
        throw new RuleViolation(field(i, "reasonCode"), "LESS_NEEDS_REASON");
      }
    }
  }

  long version() {
    Long version = QueueQuery.id(form.raw("version"));
    return version == null ? 0 : version;
  }

  String raw(String name) {
    return form.raw(name);
  }

  static String field(int line, String name) {
    return "lines[" + line + "]." + name;
  }

  private List<LineDecision> lines() {
    List<LineDecision> lines = new ArrayList<>();
    for (int i = 0; form.text(field(i, "id")) != null; i++) {
      BigDecimal accepted =
          form.ticked(field(i, "ticked")) ? form.hours(field(i, "hoursAccepted")) : BigDecimal.ZERO;
      lines.add(
          new LineDecision(
              form.id(field(i, "id")),
              accepted,
              form.choice(field(i, "reasonCode"), ReasonCode.class)));
    }
    return lines;
  }
}
