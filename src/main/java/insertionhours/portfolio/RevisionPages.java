package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.OperationService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.obligations.ObligationService;
import insertionhours.obligations.Revision;
import insertionhours.web.PageContext;
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
import java.util.Map;
import java.util.function.Function;

/** Recording a revision: a new figure or a schedule, in force from a date on. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class RevisionPages {
  private static final String PREFIX = "portfolio.revision";

  private final OperationService operations;
  private final LotService lots;
  private final ObligationService obligations;
  private final Clock clock;

  RevisionPages(
      OperationService operations, LotService lots, ObligationService obligations, Clock clock) {
    this.operations = operations;
    this.lots = lots;
    this.obligations = obligations;
    this.clock = clock;
  }

  @GET
  @Path("lots/{id}/revisions/new")
  @RolesAllowed(FACILITATOR)
  public RevisionView blank(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.findToChange(actor, id);
    List<Revision> revisions = obligations.find(actor, id).revisions();
    Map<String, Object> values =
        RevisionForm.blank(revisions, LocalDate.now(clock), page.messages().locale());
    return view(
        actor,
        page,
        lot,
        FormModel.showing(page.messages(), PREFIX, values),
        name -> values.getOrDefault(name, "").toString(),
        RevisionForm.lastSchedule(revisions).size(),
        FormErrors.NONE);
  }

  @POST
  @Path("lots/{id}/revisions/new")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response revise(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Lot lot = lots.findToChange(actor, id);
    int rows = RevisionForm.filledRows(form);
    FormInput input = new FormInput(RevisionForm.compact(form));
    return page.submit(
        input,
        RevisionForm.read(input, rows),
        command -> {
          obligations.revise(actor, id, command);
          return page.seeOther(Ways.lot(id), "portfolio.notice.revised");
        },
        errors -> {
          FormModel model = FormModel.again(page.messages(), PREFIX, input, errors);
          return view(actor, page, lot, model, input::raw, rows, errors);
        });
  }

  private RevisionView view(
      Actor actor,
      PageContext page,
      Lot lot,
      FormModel model,
      Function<String, String> values,
      int rows,
      FormErrors errors) {
    GroupedFormView.Frame frame =
        new GroupedFormView.Frame(
            page.text("portfolio.revision.title", lot.number()),
            page.text("portfolio.revision.lead"),
            Ways.below(page, operations.find(actor, lot.operationId()), lot),
            page.text("portfolio.revision.submit"),
            Ways.lot(lot.id()));
    model
        .field("decimal", "hoursDue", false)
        .field("date", "effectiveOn", true)
        .field("textarea", "reason", true)
        .text("amendmentNumber")
        .text("decisionReference");
    return new RevisionView(page, frame, model, values, rows, errors);
  }
}
