package insertionhours.problems;

/** Not there, or not to be seen by this reader: the two answer exactly alike. */
public final class NotFound extends DomainProblem {
  private static final long serialVersionUID = 1L;

  public NotFound() {
    super("NOT_FOUND");
  }
}
