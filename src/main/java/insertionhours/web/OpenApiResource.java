package insertionhours.web;

import com.codahale.metrics.annotation.Timed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The description of the API in OpenAPI, for anybody. */
@Path("/api/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@Timed
public final class OpenApiResource {
  private final byte[] document = OpenApiDocument.bytes();
  private final EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(document).toString());

  @GET
  public Response describe(@Context Request request) {
    Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
    return (answer == null ? Response.ok(document) : answer)
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }
}
