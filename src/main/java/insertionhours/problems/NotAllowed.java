package insertionhours.problems;

/** The reader may see it and may not do this to it. */
public final class NotAllowed extends DomainProblem {
  private static final long serialVersionUID = 1L;

  public NotAllowed() {
    super("FORBIDDEN");
  }

  /** With a code of its own whose message says who can. */
  public NotAllowed(String code, Object... arguments) {
    super(code, arguments);
  }
}
