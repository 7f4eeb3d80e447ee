package insertionhours.help;

import insertionhours.web.Feature;
import java.util.stream.Stream;

/** Wires the room. */
public final class HelpFeature implements Feature {
  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new HelpPages());
  }
}
