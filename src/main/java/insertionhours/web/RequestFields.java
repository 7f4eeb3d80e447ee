package insertionhours.web;

import insertionhours.json.Unwrapped;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Parameter;

/** The places of broken constraints, by the names that the request has for them. */
final class RequestFields {
  private RequestFields() {}

  /** The path below the argument: {@code lines[0].hoursWorked}. */
  static String ofBody(Parameter body, List<Path.Node> nodes) {
    Class<?> type = body == null ? null : body.getRawType();
    StringBuilder path = new StringBuilder();
    for (Path.Node node : nodes) {
      if (node.getIndex() != null) {
        path.append('[').append(node.getIndex()).append(']');
      } else if (node.getKey() != null) {
        path.append('[').append(node.getKey()).append(']');
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        RecordComponent component = component(type, node.getName());
        boolean wrapper = component != null && component.isAnnotationPresent(Unwrapped.class);
        type = component == null ? null : contentOf(component);
        path.append(wrapper ? "" : (path.isEmpty() ? "" : ".") + node.getName());
      }
    }
    return path.toString();
  }

  /** Null for none. */
  private static RecordComponent component(Class<?> type, String name) {
    return type == null || !type.isRecord()
        ? null
        : Stream.of(type.getRecordComponents())
            .filter(component -> component.getName().equals(name))
            .findFirst()
            .orElse(null);
  }

  /** Its type, or that of its elements; null where only the request knows it. */
  private static Class<?> contentOf(RecordComponent component) {
    Type type = component.getGenericType();
    Type content =
        type instanceof ParameterizedType several ? several.getActualTypeArguments()[0] : type;
    return content instanceof Class<?> known ? known : null;
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
