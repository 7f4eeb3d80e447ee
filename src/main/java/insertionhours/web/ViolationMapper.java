package insertionhours.web;

import insertionhours.texts.ConstraintSentences;
import io.dropwizard.jersey.validation.JerseyViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.model.Parameter.Source;
import org.glassfish.jersey.server.model.Parameter;

/** Requests that can be read and break a constraint: 422 for the body, 400 for the address. */
final class ViolationMapper implements ExceptionMapper<JerseyViolationException> {
  private static final Set<Source> IN_ADDRESS =
      EnumSet.of(
          Source.QUERY,
          Source.PATH,
          Source.MATRIX,
          Source.HEADER,
          Source.COOKIE,
          Source.BEAN_PARAM);

  private final ExceptionMapper<Throwable> unexpected = new UnexpectedErrorMapper();

  @Override
  public Response toResponse(JerseyViolationException problem) {
    List<Refusal.Field> body = new ArrayList<>();
    List<Refusal.Field> address = new ArrayList<>();
    for (ConstraintViolation<?> broken : problem.getConstraintViolations()) {
      List<Path.Node> nodes = new ArrayList<>();
      broken.getPropertyPath().forEach(nodes::add);
      if (nodes.stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE)) {
        return unexpected.toResponse(problem);
      }
      Parameter parameter = parameter(problem, nodes);
      boolean inBody = parameter == null || !IN_ADDRESS.contains(parameter.getSource());
      String name =
          inBody ? RequestFields.ofBody(parameter, nodes) : RequestFields.of(parameter, nodes);
      (inBody ? body : address).add(new Refusal.Field(name, ConstraintSentences.of(broken)));
    }
    return refusal(body, address).response().build();
  }

  private static Refusal refusal(List<Refusal.Field> body, List<Refusal.Field> address) {
    return address.isEmpty()
        ? Refusal.of(422, "VALIDATION_FAILED").with(sorted(body))
        : Refusal.of(400, "BAD_PARAMETER").with(sorted(address));
  }

  private static List<Refusal.Field> sorted(List<Refusal.Field> fields) {
    return fields.stream()
        .sorted(
            Comparator.comparing(Refusal.Field::name).thenComparing(field -> field.message().key()))
        .toList();
  }

  private static Parameter parameter(JerseyViolationException problem, List<Path.Node> nodes) {
    return nodes.stream()
        .filter(node -> node.getKind() == ElementKind.PARAMETER)
        .findFirst()
        .map(node -> node.as(Path.ParameterNode.class).getParameterIndex())
        .map(index -> problem.getInvocable().getParameters().get(index))
        .orElse(null);
  }
}
