package insertionhours.web;

import insertionhours.json.BadValue;
import insertionhours.texts.Sentence;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.glassfish.jersey.server.ParamException;

/** The statuses that Jersey and the endpoints give themselves, with their headers. */
final class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {
  private final ExceptionMapper<Throwable> unexpected = new UnexpectedErrorMapper();

  @Override
  public Response toResponse(WebApplicationException problem) {
    Response given = problem.getResponse();
    if (problem instanceof ParamException.PathParamException) {
      return Refusal.ofStatus(404).response().build();
    } else if (problem instanceof ParamException parameter) {
      return badParameter(parameter).response().build();
    } else if (given.getStatus() < 400 || given.getEntity() instanceof Refusal) {
      return given;
    } else if (given.getStatus() >= 500) {
      return unexpected.toResponse(problem);
    }
    return Response.fromResponse(given).entity(Refusal.ofStatus(given.getStatus())).build();
  }

  private static Refusal badParameter(ParamException parameter) {
    Sentence message =
        Causes.find(parameter, BadValue.class)
            .map(BadValue::sentence)
            .orElse(Sentence.of("web.value.unreadable"));
    return Refusal.ofField(400, "BAD_PARAMETER", parameter.getParameterName(), message);
  }
}
