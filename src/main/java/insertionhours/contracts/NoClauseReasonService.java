package insertionhours.contracts;

import insertionhours.problems.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The dated reference table of reasons for no clause. A reason is a code of the table or any other
 * text.
 */
public final class NoClauseReasonService {
  private final NoClauseReasonDao dao;
  private final Clock clock;

  NoClauseReasonService(NoClauseReasonDao dao, Clock clock) {
    this.dao = dao;
    this.clock = clock;
  }

  /**
   * Those that may be given for what is published on a day, the law's first.
   *
   * @param published null while unknown: then today's
   */
  public List<NoClauseReason> inForce(LocalDate published) {
    LocalDate day = dayOf(published);
    return dao.list().stream().filter(reason -> reason.isInForceOn(day)).toList();
  }

  /** Their labels by code, for a choice in a form. */
  public Map<String, String> labels(LocalDate published, Locale locale) {
    Map<String, String> labels = new LinkedHashMap<>();
    inForce(published).forEach(reason -> labels.put(reason.code(), reason.label(locale)));
    return labels;
  }

  /** The entry of a code, in force or not; empty for any other text. */
  public Optional<NoClauseReason> find(String text) {
    return text == null
        ? Optional.empty()
        : dao.list().stream().filter(reason -> reason.code().equals(text)).findFirst();
  }

  /** The label of a code, any other text as it is, null for none. */
  public String wording(String text, Locale locale) {
    return wording(locale).apply(text);
  }

  /** The same for many. */
  public UnaryOperator<String> wording(Locale locale) {
    Map<String, String> labels = new LinkedHashMap<>();
    dao.list().forEach(reason -> labels.put(reason.code(), reason.label(locale)));
    return text -> text == null ? null : labels.getOrDefault(text, text);
  }

  /**
   * @param published the day of publication, null while unknown: then today
   * @throws RuleViolation if the text is a code that is not in force on that day
   */
  public void check(String field, String text, LocalDate published) {
    LocalDate day = dayOf(published);
    find(text)
        .filter(reason -> !reason.isInForceOn(day))
        .ifPresent(
            reason -> {
              boolean early = day.isBefore(reason.validFrom());
              throw new RuleViolation(
                  field,
                  early ? "NO_CLAUSE_REASON_NOT_YET" : "NO_CLAUSE_REASON_NO_LONGER",
                  early ? reason.validFrom() : reason.validTo(),
                  day);
            });
  }

  private LocalDate dayOf(LocalDate published) {
    return published == null ? LocalDate.now(clock) : published;
  }
}
