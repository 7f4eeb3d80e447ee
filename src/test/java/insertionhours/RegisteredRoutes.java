package insertionhours;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that can be asked of the application, as {@code GET /lots/{}/edit}. */
final class RegisteredRoutes {
  private RegisteredRoutes() {}

  static Set<String> all() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("insertionhours")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .flatMap(RegisteredRoutes::of)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> of(Class<?> endpoint) {
    return Stream.of(endpoint.getMethods())
        .flatMap(
            method ->
                Stream.of(method.getAnnotations())
                    .map(known -> known.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .map(verb -> verb.value() + " " + path(endpoint, method)));
  }

  private static String path(Class<?> endpoint, Method method) {
    Path below = method.getAnnotation(Path.class);
    String whole =
        "/"
            + endpoint.getAnnotation(Path.class).value()
            + "/"
            + (below == null ? "" : below.value());
    return withoutNames(whole.replaceAll("/+", "/").replaceAll("(.)/$", "$1"));
  }

  static String withoutNames(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }
}
