package insertionhours.beneficiaries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The dated reference table of eligibility criteria. */
public final class CriterionService {
  private final CriterionDao dao;
  private final Clock clock;

  CriterionService(CriterionDao dao, Clock clock) {
    this.dao = dao;
    this.clock = clock;
  }

  /** Those in force on a day, in the order of the table; null for today. */
  public List<EligibilityCriterion> inForce(LocalDate day) {
    LocalDate on = day == null ? LocalDate.now(clock) : day;
    return dao.list().stream().filter(criterion -> criterion.isInForceOn(on)).toList();
  }

  /** The entries of all times, for who has many questions at once. */
  public List<EligibilityCriterion> all() {
    return dao.list();
  }

  /** The entry of a code that is in force on a day. */
  public Optional<EligibilityCriterion> find(String code, LocalDate day) {
    return inForce(day).stream().filter(criterion -> criterion.code().equals(code)).findFirst();
  }

  /** The labels of those in force today by code, for a choice in a form. */
  public Map<String, String> labels(Locale locale) {
    Map<String, String> labels = new LinkedHashMap<>();
    inForce(null).forEach(criterion -> labels.put(criterion.code(), criterion.label(locale)));
    return labels;
  }

  /** The label of a code, in force or not: its latest. */
  public String label(String code, Locale locale) {
    return dao.list().stream()
        .filter(criterion -> criterion.code().equals(code))
        .reduce((earlier, later) -> later)
        .map(criterion -> criterion.label(locale))
        .orElse(code);
  }
}
