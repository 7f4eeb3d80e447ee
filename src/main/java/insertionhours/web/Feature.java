package insertionhours.web;

import java.util.stream.Stream;

/** The wiring of one room: what it brings to the HTTP server. */
public interface Feature {
  /** The pages and resources of the room, to be registered with Jersey. */
  Stream<Object> endpoints();
}
