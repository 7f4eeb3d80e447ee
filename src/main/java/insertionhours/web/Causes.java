package insertionhours.web;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks through an exception for what caused it. */
final class Causes {
  private static final int DEEPEST = 20;

  private Causes() {}

  static <T extends Throwable> Optional<T> find(Throwable problem, Class<T> type) {
    return all(problem).filter(type::isInstance).map(type::cast).findFirst();
  }

  static Throwable deepest(Throwable problem) {
    return all(problem).reduce(problem, (outer, inner) -> inner);
  }

  static Stream<Throwable> all(Throwable problem) {
    return Stream.iterate(problem, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }
}
