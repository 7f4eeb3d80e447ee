package insertionhours.problems;

/** What is asked can be read and is yours to ask, and a rule of the field forbids it. */
public final class RuleViolation extends DomainProblem {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field the field of the request that has to change, "" when it is none in particular
   * @param arguments of the message: texts, numbers, {@code Hours}, dates, months and enums are put
   *     in the reader's manner
   */
  public RuleViolation(String field, String code, Object... arguments) {
    super(code, arguments);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
