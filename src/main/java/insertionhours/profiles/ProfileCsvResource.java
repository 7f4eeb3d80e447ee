package insertionhours.profiles;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The profile as CSV: the suffix decides, whatever the client says it accepts. */
@Path(ProfileResource.PATH + ".csv")
@Produces(MediaType.WILDCARD)
@Timed
public final class ProfileCsvResource {
  private final ProfileService profiles;

  ProfileCsvResource(ProfileService profiles) {
    this.profiles = profiles;
  }

  @GET
  @RolesAllowed({FACILITATOR, AUTHORITY})
  public Response profile(
      @Auth Actor actor,
      @PathParam("id") long id,
      @BeanParam ProfileQuery query,
      @Context PageContext page) {
    Profile profile =
        profiles.of(
            actor,
            id,
            query.facilitatorOrganisationId(),
            query.period(actor.reads(id), profiles.presentYear()));
    return ProfileCsv.response(profile, page.messages());
  }
}
