package insertionhours.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import insertionhours.problems.Conflict;
import insertionhours.problems.DomainProblem;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import insertionhours.texts.Messages;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Refusals with their code, for which there is a sentence in every language. */
public final class Refusals {
  private Refusals() {}

  public static void rule(String field, String code, ThrowingCallable use) {
    assertThat(refusal(RuleViolation.class, code, use).field()).isEqualTo(field);
  }

  public static void conflict(String code, ThrowingCallable use) {
    refusal(Conflict.class, code, use);
  }

  public static void duplicateOf(long id, ThrowingCallable use) {
    assertThat(refusal(Conflict.class, "ALREADY_EXISTS", use).existing())
        .contains(new Conflict.Existing("declarations", id));
  }

  public static void notAllowed(String code, ThrowingCallable use) {
    refusal(NotAllowed.class, code, use);
  }

  public static void notFound(ThrowingCallable use) {
    refusal(NotFound.class, "NOT_FOUND", use);
  }

  private static <T extends DomainProblem> T refusal(
      Class<T> kind, String code, ThrowingCallable use) {
    T problem = catchThrowableOfType(kind, use);
    assertThat(problem).as(code).isNotNull();
    assertThat(problem.code()).isEqualTo(code);
    Messages.LANGUAGES.forEach(
        language ->
            assertThat(Messages.in(language).text("problem." + code, problem.arguments().toArray()))
                .doesNotContain("{"));
    return problem;
  }
}
