package insertionhours.profiles;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The profile as JSON. */
@Path(ProfileResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Timed
public final class ProfileResource {
  static final String PATH = "/api/v1/contracting-authorities/{id}/profile";

  private final ProfileService profiles;

  ProfileResource(ProfileService profiles) {
    this.profiles = profiles;
  }

  @GET
  @RolesAllowed({FACILITATOR, AUTHORITY})
  public Profile profile(
      @Auth Actor actor, @PathParam("id") long id, @BeanParam ProfileQuery query) {
    return profiles.of(
        actor,
        id,
        query.facilitatorOrganisationId(),
        query.period(actor.reads(id), profiles.presentYear()));
  }
}
