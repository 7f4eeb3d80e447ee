package insertionhours.problems;

import java.util.List;

/**
 * How a use can refuse. The code is fixed and read by programs; the sentence for people is the
 * message {@code problem.<code>} of the reader's language, with the arguments put in.
 */
public abstract sealed class DomainProblem extends RuntimeException
    permits NotFound, NotAllowed, Conflict, RuleViolation, TooManyAttempts, OutcomeUnknown {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> arguments;

  protected DomainProblem(String code, Object... arguments) {
    super(code);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
