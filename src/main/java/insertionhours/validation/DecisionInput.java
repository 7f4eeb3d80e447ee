package insertionhours.validation;

import insertionhours.acceptance.Review;
import insertionhours.acceptance.TrainingCounter.Countable;
import insertionhours.counting.Finding;
import insertionhours.counting.FindingCode;
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
import java.util.Map;
import java.util.Optional;

/**
 * What a facilitator decides, as it is typed. A line that is not ticked is refused.
 *
 * @param returning whether it goes back to the enterprise instead of being decided line by line
 */
record DecisionInput(FormInput form, boolean returning) {

  /** Every line with all that can count, but for those that a rule forbids to accept. */
  static DecisionInput untouched(Declaration declaration, Review review, Locale locale) {
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    values.putSingle("version", Long.toString(declaration.version()));
    List<DeclarationLine> lines = declaration.waitingLines();
    Map<Long, Countable> countable = review.countable();
    for (int i = 0; i < lines.size(); i++) {
      DeclarationLine line = lines.get(i);
      values.putSingle(
          field(i, "hoursAccepted"), TypedHours.of(countable.get(line.id()).inFull(), locale));
      Optional<Finding> blocking = review.blocking(line);
      if (blocking.isEmpty()) {
        values.putSingle(field(i, "ticked"), "true");
      } else if (blocking.get().code() == FindingCode.OUTSIDE_ELIGIBILITY) {
        values.putSingle(field(i, "reasonCode"), ReasonCode.OUTSIDE_ELIGIBILITY.name());
      }
      if (line.awaitedDocument() != null) {
        values.putSingle(field(i, "awaitedDocument"), line.awaitedDocument());
      }
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
      LineDecision line = decision.lines().get(i);
      if (!form.ticked(field(i, "ticked")) && !line.waits() && line.reasonCode() == null) {
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
      lines.add(line(i));
    }
    return lines;
  }

  private LineDecision line(int i) {
    Long id = form.id(field(i, "id"));
    ReasonCode reason = form.choice(field(i, "reasonCode"), ReasonCode.class);
    String document = form.text(field(i, "awaitedDocument"));
    if (document != null) {
      return new LineDecision(id, null, reason, document);
    }
    BigDecimal accepted =
        form.ticked(field(i, "ticked")) ? form.hours(field(i, "hoursAccepted")) : BigDecimal.ZERO;
    return new LineDecision(id, accepted, reason);
  }
}
