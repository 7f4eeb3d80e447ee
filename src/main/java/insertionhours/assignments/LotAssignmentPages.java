package insertionhours.assignments;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;

/** Who works on a lot. */
@Path("/lots/{id}/assignments")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class LotAssignmentPages {
  private final AssignmentService service;
  private final LotService lots;

  LotAssignmentPages(AssignmentService service, LotService lots) {
    this.service = service;
    this.lots = lots;
  }

  static String path(long lotId) {
    return "/lots/" + lotId + "/assignments";
  }

  static List<Crumb> crumbs(AssignmentWords words, Lot lot) {
    return List.of(
        new Crumb(
            "/lots/" + lot.id(),
            words.page().text("assignments.lotName", Integer.toString(lot.number()), lot.title())),
        new Crumb(path(lot.id()), words.text("ofLot")));
  }

  /** One row a person and employer, by name; an address holds no name. */
  @GET
  public AssignmentListView list(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.find(actor, id);
    boolean facilitates = actor.facilitates(lot.facilitatorOrganisationId());
    AssignmentListView.Asked asked = AssignmentListView.Asked.of(page, false);
    List<Assignment> found = service.ofLot(actor, id).stream().filter(asked::matches).toList();
    Slice slice = Slice.page(Cursor.understood(page.query().getFirst("after")));
    Listing<Assignment> shown =
        Listing.part(found, slice, assignment -> Long.toString(assignment.id()));
    return AssignmentListView.ofLot(
        new AssignmentWords(page, facilitates), lot, asked, shown, found.size());
  }
}
