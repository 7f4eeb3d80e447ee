package insertionhours.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A body that is a single value of the wrong kind. */
final class BadValueMapper implements ExceptionMapper<BadValue> {
  @Override
  public Response toResponse(BadValue problem) {
    return Refusal.ofField(400, "UNREADABLE", "", Sentence.of(problem)).response().build();
  }
}
