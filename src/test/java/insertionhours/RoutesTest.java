package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.uri.PathPattern;
import org.junit.jupiter.api.Test;

/**
 * JAX-RS first chooses the class whose path says most about an address, and answers 404 when that
 * class has no method for it, even if another class has one.
 */
final class RoutesTest {
  private final List<Class<?>> endpoints =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("insertionhours")
              .stream()
              .filter(type -> type.isAnnotatedWith(Path.class))
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  @Test
  void noClassTakesTheAddressesOfAnother() {
    List<String> taken = new ArrayList<>();
    for (Class<?> endpoint : endpoints) {
      for (String route : routes(endpoint)) {
        String address = route.replaceAll("\\{[^}]*}", "7");
        String chosen = chosenFor(address);
        if (!pattern(path(endpoint)).equals(pattern(chosen))) {
          taken.add(route + " of " + endpoint.getSimpleName() + " is taken by " + chosen);
        }
      }
    }
    assertThat(endpoints).hasSizeGreaterThan(20);
    assertThat(taken).isEmpty();
  }

  private String chosenFor(String address) {
    return endpoints.stream()
        .map(RoutesTest::path)
        .filter(path -> pattern(path).match(address) != null)
        .min((one, other) -> PathPattern.COMPARATOR.compare(pattern(one), pattern(other)))
        .orElseThrow();
  }

  private static List<String> routes(Class<?> endpoint) {
    return Stream.of(endpoint.getMethods())
        .map(method -> route(endpoint, method))
        .distinct()
        .toList();
  }

  private static String route(Class<?> endpoint, Method method) {
    Path below = method.getAnnotation(Path.class);
    String whole = path(endpoint) + "/" + (below == null ? "" : below.value());
    return whole.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
  }

  private static String path(Class<?> endpoint) {
    String path = endpoint.getAnnotation(Path.class).value();
    return path.startsWith("/") ? path : "/" + path;
  }

  private static PathPattern pattern(String path) {
    return new PathPattern(path);
  }
}
