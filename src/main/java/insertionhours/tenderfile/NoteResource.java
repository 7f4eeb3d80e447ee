package insertionhours.tenderfile;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The calibration note of an operation, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Timed
public final class NoteResource {
  private final NoteService notes;

  NoteResource(NoteService notes) {
    this.notes = notes;
  }

  @GET
  @Path("/operations/{id}/note")
  @RolesAllowed({FACILITATOR, AUTHORITY})
  public TenderNote get(@Auth Actor actor, @PathParam("id") long id) {
    return notes.of(actor, id);
  }
}
