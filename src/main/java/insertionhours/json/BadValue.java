package insertionhours.json;

import insertionhours.texts.Sentence;
import java.util.List;

/** A single value that is not written as it has to be: the message says how it should be. */
public final class BadValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String message;
  private final transient List<Object> arguments;

  /**
   * @param message the key of the text that says what is expected
   */
  public BadValue(String message, Object... arguments) {
    super(message);
    this.message = message;
    this.arguments = List.of(arguments);
  }

  /** The same, thrown from elsewhere. */
  BadValue again() {
    return new BadValue(message, arguments.toArray());
  }

  public Sentence sentence() {
    return new Sentence(message, arguments);
  }
}
