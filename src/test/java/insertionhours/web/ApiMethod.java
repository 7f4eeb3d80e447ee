package insertionhours.web;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import insertionhours.listing.Listing;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A method of the API as the code has it, to be compared with what is written about it. */
record ApiMethod(Class<?> resource, Method method) {
  private static final String ROOT = "/api/v1";

  private static final Set<Class<? extends Annotation>> NOT_OF_THE_BODY =
      Set.of(
          Auth.class,
          Context.class,
          PathParam.class,
          QueryParam.class,
          HeaderParam.class,
          BeanParam.class);

  static List<Class<?>> classes() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("insertionhours")
            .stream()
            .filter(type -> !type.isAnonymousClass())
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  static List<ApiMethod> all() {
    return classes().stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Stream.of(type.getMethods()).map(m -> new ApiMethod(type, m)))
        .filter(method -> method.verb().isPresent() && method.path().startsWith(ROOT + "/"))
        .toList();
  }

  /** As in the document: {@code get /lots/{id}}. */
  String route() {
    return verb().orElseThrow().toLowerCase() + " " + path().substring(ROOT.length());
  }

  Set<String> queryParameters() {
    return new TreeSet<>(QueryNamesFeature.taken(resource, method).keySet());
  }

  Set<String> roles() {
    RolesAllowed roles = annotation(RolesAllowed.class);
    return roles == null ? Set.of() : new TreeSet<>(List.of(roles.value()));
  }

  boolean isPublic() {
    return annotation(RolesAllowed.class) == null && annotation(PermitAll.class) == null;
  }

  /** The name that the schema of the body has to have. */
  Optional<String> body() {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> NOT_OF_THE_BODY.stream().noneMatch(parameter::isAnnotationPresent))
        // A file is described by its media types, not by a schema of JSON.
        .filter(parameter -> parameter.getType() != byte[].class)
        .map(parameter -> bodyName(parameter.getParameterizedType()))
        .findFirst();
  }

  /** The name that the schema of the answer has to have, if the method's type tells. */
  Optional<String> answer() {
    Type type = method.getGenericReturnType();
    if (type instanceof ParameterizedType listing && listing.getRawType() == Listing.class) {
      return Optional.of(argument(listing).getSimpleName() + "Listing");
    }
    return type instanceof Class<?> plain && plain.isRecord()
        ? Optional.of(plain.getSimpleName())
        : Optional.empty();
  }

  private static String bodyName(Type type) {
    if (type instanceof ParameterizedType versioned) {
      String content = argument(versioned).getSimpleName();
      return content.replaceAll("(Details|Draft)$", "") + "Change";
    }
    return ((Class<?>) type).getSimpleName();
  }

  private static Class<?> argument(ParameterizedType type) {
    return (Class<?>) type.getActualTypeArguments()[0];
  }

  private <A extends Annotation> A annotation(Class<A> type) {
    A own = method.getAnnotation(type);
    return own == null ? resource.getAnnotation(type) : own;
  }

  private Optional<String> verb() {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private String path() {
    Path own = method.getAnnotation(Path.class);
    String path =
        resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
    return path.replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
  }
}
