package insertionhours.web;

import insertionhours.json.Unwrapped;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Parameter;

/** The places of broken constraints, by the names that the request has for them. */
final class RequestFields {
  private RequestFields() {}

  /** The path below the argument: {@code lines[0].hoursWorked}. */
  static String ofBody(Parameter body, List<Path.Node> nodes) {
    String unwrapped = body == null ? null : unwrapped(body.getRawType());
    StringBuilder path = new StringBuilder();
    for (Path.Node node : nodes) {
      if (node.getIndex() != null) {
        path.append('[').append(node.getIndex()).append(']');
      } else if (node.getKey() != null) {
        path.append('[').append(node.getKey()).append(']');
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        boolean wrapper = path.isEmpty() && node.getName().equals(unwrapped);
        unwrapped = null;
        path.append(wrapper ? "" : (path.isEmpty() ? "" : ".") + node.getName());
      }
    }
    return path.toString();
  }

  /** The component whose fields are at the level of the body, null for none. */
  private static String unwrapped(Class<?> body) {
    return !body.isRecord()
        ? null
        : Stream.of(body.getRecordComponents())
            .filter(component -> component.isAnnotationPresent(Unwrapped.class))
            .map(RecordComponent::getName)
            .findFirst()
            .orElse(null);
  }

  /** The name of a parameter of the address or of a header. */
  static String of(Parameter parameter, List<Path.Node> nodes) {
    String leaf = nodes.get(nodes.size() - 1).getName();
    return parameter.getSource() == Parameter.Source.BEAN_PARAM
        ? queryName(parameter.getRawType(), leaf)
        : parameter.getSourceName();
  }

  private static String queryName(Class<?> bean, String property) {
    return Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> field.getName().equals(property))
        .map(RequestFields::queryName)
        .findFirst()
        .orElse(property);
  }

  private static String queryName(Field field) {
    QueryParam query = field.getAnnotation(QueryParam.class);
    return query == null ? field.getName() : query.value();
  }
}
