package insertionhours.problems;

/** The connection was lost while the change was being committed: it may be there or not. */
public final class OutcomeUnknown extends DomainProblem {
  private static final long serialVersionUID = 1L;

  public OutcomeUnknown(Throwable cause) {
    super("OUTCOME_UNKNOWN");
    initCause(cause);
  }
}
