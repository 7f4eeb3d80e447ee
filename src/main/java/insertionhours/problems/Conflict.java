package insertionhours.problems;

import java.util.Optional;

/** What is asked does not fit the state that the thing is in now. */
public final class Conflict extends DomainProblem {
  private static final long serialVersionUID = 1L;
  private static final String STALE_VERSION = "STALE_VERSION";

  private final transient Existing existing;

  public Conflict(String code, Object... arguments) {
    super(code, arguments);
    this.existing = null;
  }

  private Conflict(Existing existing) {
    super("ALREADY_EXISTS");
    this.existing = existing;
  }

  /** Somebody else was faster: what is shown is no longer what is kept. */
  public static Conflict staleVersion() {
    return new Conflict(STALE_VERSION);
  }

  public boolean isStaleVersion() {
    return code().equals(STALE_VERSION);
  }

  /**
   * The same thing is there already.
   *
   * @param path of the collection it lies in, below the root of the API or of the pages: "lots"
   */
  public static Conflict alreadyExists(String path, long id) {
    return new Conflict(new Existing(path, id));
  }

  /** A move that the table of states does not know. */
  public static Conflict illegalMove(Enum<?> from, Enum<?> to) {
    return new Conflict("ILLEGAL_MOVE", from, to);
  }

  public Optional<Existing> existing() {
    return Optional.ofNullable(existing);
  }

  /** Where the existing thing is. */
  public record Existing(String path, long id) {}
}
