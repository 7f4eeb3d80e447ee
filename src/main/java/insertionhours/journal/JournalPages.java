package insertionhours.journal;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The journal of a lot and of an operation. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class JournalPages {
  private final JournalService journal;
  private final OperationService operations;
  private final LotService lots;
  private final Clock clock;

  JournalPages(JournalService journal, OperationService operations, LotService lots, Clock clock) {
    this.journal = journal;
    this.operations = operations;
    this.lots = lots;
    this.clock = clock;
  }

  @GET
  @Path("lots/{id}/notes")
  @RolesAllowed(FACILITATOR)
  public JournalView ofLot(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return show(actor, page, JournalPlace.lot(id), blank(page));
  }

  @POST
  @Path("lots/{id}/notes")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response addToLot(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    return add(actor, page, JournalPlace.lot(id), form);
  }

  @GET
  @Path("operations/{id}/notes")
  @RolesAllowed(FACILITATOR)
  public JournalView ofOperation(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return show(actor, page, JournalPlace.operation(id), blank(page));
  }

  @POST
  @Path("operations/{id}/notes")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response addToOperation(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    return add(actor, page, JournalPlace.operation(id), form);
  }

  private Response add(
      Actor actor, PageContext page, JournalPlace place, MultivaluedMap<String, String> form) {
    journal.find(actor, place);
    FormInput input = new FormInput(form);
    return page.submit(
        input,
        JournalForm.read(input),
        draft -> {
          journal.add(actor, place, draft);
          return page.seeOther(JournalAddress.path(place), "journal.notice.added");
        },
        errors -> show(actor, page, place, again(page, input, errors)));
  }

  private JournalView show(Actor actor, PageContext page, JournalPlace place, FormModel model) {
    JournalAddress address = JournalAddress.of(place, page.query());
    return new JournalView(
        page,
        actor,
        place(actor, page, place),
        address,
        journal.list(actor, place, address.filter(), address.page()),
        journal.count(actor, place, address.filter()),
        JournalForm.fields(model, journal.enterprises(actor, place)),
        LocalDate.now(clock));
  }

  private JournalView.Place place(Actor actor, PageContext page, JournalPlace place) {
    Lot lot = place.lotId() == null ? null : lots.find(actor, place.lotId());
    Operation operation =
        operations.find(actor, lot == null ? place.operationId() : lot.operationId());
    Crumb list = new Crumb("/operations", page.text("web.menu.operations"));
    Crumb whole = new Crumb("/operations/" + operation.id(), operation.reference());
    if (lot == null) {
      return new JournalView.Place(
          List.of(list, whole), page.text("journal.ofOperation", operation.name()), false);
    }
    String name = page.text("journal.lot", lot.number());
    return new JournalView.Place(
        List.of(list, whole, new Crumb("/lots/" + lot.id(), name)),
        page.text("journal.ofLot", lot.number(), lot.title()),
        true);
  }

  private FormModel blank(PageContext page) {
    return FormModel.showing(
        page.messages(), JournalForm.PREFIX, JournalForm.blank(LocalDate.now(clock)));
  }

  private static FormModel again(PageContext page, FormInput input, FormErrors errors) {
    return FormModel.again(page.messages(), JournalForm.PREFIX, input, errors);
  }
}
