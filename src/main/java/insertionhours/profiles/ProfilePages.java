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

/** The profile for people. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, AUTHORITY})
@Timed
public final class ProfilePages {
  private final ProfileService profiles;

  ProfilePages(ProfileService profiles) {
    this.profiles = profiles;
  }

  @GET
  @Path("reports/authorities/{id}/profile")
  public ProfileView profile(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @BeanParam ProfileQuery query) {
    return new ProfileView(
        page,
        find(actor, id, query),
        query.facilitatorOrganisationId(),
        profiles.presentYear().getValue());
  }

  @GET
  @Path("reports/authorities/{id}/profile.csv")
  @Produces(MediaType.WILDCARD)
  public Response export(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @BeanParam ProfileQuery query) {
    return ProfileCsv.response(find(actor, id, query), page.messages());
  }

  private Profile find(Actor actor, long id, ProfileQuery query) {
    return profiles.of(
        actor,
        id,
        query.facilitatorOrganisationId(),
        query.period(actor.reads(id), profiles.presentYear()));
  }
}
