package insertionhours.accounts;

import com.codahale.metrics.annotation.Timed;
import insertionhours.web.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Signing in and out of the API. */
@Timed
@Path("/api/v1/tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class TokenResource {
  private final SessionService sessions;
  private final Function<HttpServletRequest, String> clients;

  TokenResource(SessionService sessions, Function<HttpServletRequest, String> clients) {
    this.sessions = sessions;
    this.clients = clients;
  }

  @POST
  public Response issue(@NotNull @Valid SignIn signIn, @Context HttpServletRequest request) {
    try {
      IssuedToken token =
          sessions.issueToken(signIn.email(), signIn.password(), clients.apply(request));
      return Response.status(Response.Status.CREATED).entity(token).build();
    } catch (BadCredentials e) {
      throw Refusal.of(401, "BAD_CREDENTIALS").exception();
    }
  }

  @DELETE
  @Path("/current")
  @PermitAll
  public void revoke(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    BearerToken.of(authorization).ifPresent(sessions::revokeToken);
  }
}
