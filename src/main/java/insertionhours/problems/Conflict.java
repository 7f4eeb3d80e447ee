package insertionhours.problems;

import java.util.Optional;

/** What is asked does not fit the state that the thing is in now. */
public final class Conflict extends DomainProblem {
  private static final long serialVersionUID = 1L;
  private static final String STALE_VERSION = "STALE_VERSION";

  private final transient Existing existing;
  private final transient Place place;

  public Conflict(String code, Object... arguments) {
    super(code, arguments);
    this.existing = null;
    this.place = null;
  }

  private Conflict(Existing existing, Place place) {
    super("ALREADY_EXISTS");
    this.existing = existing;
    this.place = place;
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
    return new Conflict(new Existing(path, id), null);
  }

  /**
   * A part of what is asked is there already.
   *
   * @param field of the request that has to change
   * @param sentence whose message says so
   */
  public static Conflict alreadyExists(String path, long id, String field, String sentence) {
    return new Conflict(new Existing(path, id), new Place(field, sentence));
  }

  /** The same about a request that this one is part of. */
  public Conflict within(String prefix) {
    return place == null
        ? this
        : new Conflict(existing, new Place(prefix + place.field(), place.sentence()));
  }

  /** A move that the table of states does not know. */
  public static Conflict illegalMove(Enum<?> from, Enum<?> to) {
    return new Conflict("ILLEGAL_MOVE", from, to);
  }

  public Optional<Existing> existing() {
    return Optional.ofNullable(existing);
  }

  /** The part of the request to blame, none where it is the whole. */
  public Optional<Place> place() {
    return Optional.ofNullable(place);
  }

  /**
   * A field of the request and what there is to say about it.
   *
   * @param sentence a code whose message is {@code problem.<code>}
   */
  public record Place(String field, String sentence) {}

  /** Where the existing thing is. */
  public record Existing(String path, long id) {}
}
