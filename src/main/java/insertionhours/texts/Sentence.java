package insertionhours.texts;

import java.util.List;

/** A text of the bundles with its arguments, to be worded once the reader is known. */
public record Sentence(String key, List<Object> arguments) {
  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, List.of(arguments));
  }

  public String in(Messages messages) {
    return messages.text(key, arguments.toArray());
  }
}
