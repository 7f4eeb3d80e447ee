package insertionhours.tenderfile;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** The calibration note and clause text of an operation: to print, and to paste. */
@Path("/")
@Timed
public final class NotePages {
  private final NoteService notes;

  NotePages(NoteService notes) {
    this.notes = notes;
  }

  @GET
  @Path("operations/{id}/note")
  @Produces("text/html; charset=UTF-8")
  @RolesAllowed({FACILITATOR, AUTHORITY})
  public NoteView show(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return new NoteView(page, notes.of(actor, id));
  }

  @GET
  @Path("operations/{id}/note.txt")
  @Produces("text/plain; charset=UTF-8")
  @RolesAllowed({FACILITATOR, AUTHORITY})
  public String text(@Auth Actor actor, @PathParam("id") long id) {
    return NoteText.of(notes.of(actor, id));
  }
}
