package insertionhours.web;

import insertionhours.identity.Actor;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Pages asked by {@link HttpRefusalsTest} and {@link CsrfFilterTest}. */
@Path("/probes")
@Produces("text/html; charset=UTF-8")
public final class ProbePages {
  @GET
  public String form(@Context ContainerRequestContext request) {
    return String.valueOf(request.getProperty(PageContext.FORM_TOKEN));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String save(@FormParam("name") String name) {
    return "saved " + name;
  }

  @GET
  @Path("/mine/{id}")
  @PermitAll
  public String mine(@Auth Actor actor, @PathParam("id") long id) {
    return "mine";
  }

  @POST
  @Path("/mine/{id}")
  @PermitAll
  public String change(@Auth Actor actor, @PathParam("id") long id) {
    return "changed";
  }

  @GET
  @Path("/fail")
  public String fail() {
    throw new IllegalStateException("secret of insertionhours.web.ProbePages");
  }

  @GET
  @Path("/unshowable")
  public String unshowable() {
    throw new jakarta.ws.rs.ServerErrorException(500, new IllegalStateException("no template"));
  }
}
