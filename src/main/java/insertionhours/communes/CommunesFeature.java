package insertionhours.communes;

import insertionhours.web.Feature;
import java.util.stream.Stream;

/** Wires the room. */
public final class CommunesFeature implements Feature {
  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new CommunePages());
  }
}
