package insertionhours.forms;

import insertionhours.problems.Conflict;
import insertionhours.problems.DomainProblem;
import insertionhours.problems.RuleViolation;
import insertionhours.texts.ConstraintSentences;
import insertionhours.texts.Messages;
import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What is wrong with a form, field by field, in the reader's language.
 *
 * @param stale somebody else has changed meanwhile what the form shows
 */
public record FormErrors(List<FormError> all, boolean stale) {
  public static final FormErrors NONE = new FormErrors(List.of());

  /** Where several rules break at one field, one sentence is enough to mend it. */
  private static final Comparator<FormError> PLAINEST =
      Comparator.<FormError>comparingInt(error -> error.message().length())
          .thenComparing(FormError::message);

  public FormErrors {
    all = List.copyOf(all);
  }

  public FormErrors(List<FormError> all) {
    this(all, false);
  }

  /**
   * One thing to mend.
   *
   * @param field its name in the form, "" when no field in particular is to blame
   */
  public record FormError(String field, String message) {
    /** The place on the page that the summary links to. */
    public String href() {
      return field.isEmpty() ? "#form" : "#" + FormField.id(field);
    }
  }

  static Collector<FormError, ?, FormErrors> collector() {
    return Collectors.collectingAndThen(Collectors.toList(), FormErrors::new);
  }

  public static FormErrors of(String field, String message) {
    return new FormErrors(List.of(new FormError(field, message)));
  }

  public static FormErrors of(DomainProblem problem, Messages messages) {
    if (problem instanceof RuleViolation rule) {
      return rule.all().stream()
          .map(one -> new FormError(one.field(), message(one, messages)))
          .collect(collector());
    }
    if (problem instanceof Conflict conflict && conflict.place().isPresent()) {
      Conflict.Place at = conflict.place().get();
      return of(at.field(), messages.text("problem." + at.sentence()));
    }
    boolean stale = problem.code().equals(Conflict.staleVersion().code());
    return new FormErrors(List.of(new FormError("", message(problem, messages))), stale);
  }

  private static String message(DomainProblem problem, Messages messages) {
    return messages.text("problem." + problem.code(), problem.arguments().toArray());
  }

  public static FormErrors of(
      Collection<? extends ConstraintViolation<?>> violations, Messages messages) {
    return violations.stream()
        .map(
            broken ->
                new FormError(
                    broken.getPropertyPath().toString(),
                    ConstraintSentences.of(broken).in(messages)))
        .collect(
            Collectors.toMap(
                FormError::field,
                Function.identity(),
                BinaryOperator.minBy(PLAINEST),
                TreeMap::new))
        .values()
        .stream()
        .collect(collector());
  }

  public FormErrors and(FormErrors others) {
    List<FormError> joined = new ArrayList<>(all);
    others.all.stream()
        .filter(other -> all.stream().noneMatch(error -> error.field().equals(other.field())))
        .forEach(joined::add);
    return new FormErrors(joined, stale || others.stale);
  }

  /** With other errors, of the same standing. */
  public FormErrors map(UnaryOperator<FormError> change) {
    return new FormErrors(all.stream().map(change).toList(), stale);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public boolean isAny() {
    return !all.isEmpty();
  }

  /** The messages at one field, null when it is as it should be. */
  public String at(String field) {
    String messages =
        all.stream()
            .filter(error -> error.field().equals(field))
            .map(FormError::message)
            .collect(Collectors.joining(" "));
    return messages.isEmpty() ? null : messages;
  }

  public static Optional<FormErrors> ofRefusal(DomainProblem problem, Messages messages) {
    return problem instanceof RuleViolation || problem instanceof Conflict
        ? Optional.of(of(problem, messages))
        : Optional.empty();
  }
}
