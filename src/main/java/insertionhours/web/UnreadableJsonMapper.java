package insertionhours.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import insertionhours.problems.DomainProblem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;

/** A body that cannot be read as what is expected. */
final class UnreadableJsonMapper implements ExceptionMapper<JsonProcessingException> {
  private final ExceptionMapper<Throwable> unexpected = new UnexpectedErrorMapper();
  private final ExceptionMapper<DomainProblem> domain = new DomainProblemMapper();

  @Override
  public Response toResponse(JsonProcessingException problem) {
    if (problem instanceof InvalidDefinitionException || isWriting(problem)) {
      return unexpected.toResponse(problem);
    }
    Optional<WebApplicationException> refused = Causes.find(problem, WebApplicationException.class);
    if (refused.isPresent()) {
      return refused.get().getResponse();
    }
    return Causes.find(problem, DomainProblem.class)
        .map(domain::toResponse)
        .orElseGet(() -> UnreadableJson.refusal(problem).response().build());
  }

  private static boolean isWriting(JsonProcessingException problem) {
    return problem.getProcessor() instanceof JsonGenerator;
  }
}
