package insertionhours.programme;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.communes.CommuneField;
import insertionhours.contracts.NoClauseReasonService;
import insertionhours.contracts.Operation;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.web.FormView;
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

/** Making an operation of a coming contract, once. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class OpeningPages {
  private final ProgrammeService programme;
  private final NoClauseReasonService reasons;
  private final Clock clock;

  OpeningPages(ProgrammeService programme, NoClauseReasonService reasons, Clock clock) {
    this.programme = programme;
    this.reasons = reasons;
    this.clock = clock;
  }

  /** What is opened already is shown with the way to its operation. */
  @GET
  @Path("programme/{id}/operation")
  @RolesAllowed(FACILITATOR)
  public Response proposed(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    ComingContract entry = programme.find(actor, id);
    if (entry.operationId() != null) {
      return page.seeOther(ComingContractView.path(id));
    }
    FormModel model =
        FormModel.showing(
            page.messages(), OpeningForm.PREFIX, OpeningForm.proposed(entry, LocalDate.now(clock)));
    return Response.ok(view(page, entry, model, CommuneField.UNTOUCHED)).build();
  }

  @POST
  @Path("programme/{id}/operation")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response open(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> typed) {
    ComingContract entry = programme.find(actor, id);
    FormInput input = new FormInput(typed);
    CommuneField commune = CommuneField.read(input);
    return page.submit(
        input,
        OpeningForm.read(input, commune),
        command -> {
          Operation operation = programme.open(actor, id, command);
          return page.seeOther("/operations/" + operation.id(), "programme.notice.opened");
        },
        errors ->
            view(
                page,
                entry,
                FormModel.again(page.messages(), OpeningForm.PREFIX, input, errors),
                commune));
  }

  private FormView view(
      PageContext page, ComingContract entry, FormModel model, CommuneField commune) {
    return new FormView(
        page,
        page.text("programme.opening.title"),
        lead(page, entry),
        List.of(
            ComingContractView.way(page).get(0),
            new Crumb(ComingContractView.path(entry.id()), entry.title())),
        OpeningForm.fields(model, commune),
        page.path(),
        page.text("programme.opening.title"),
        ComingContractView.path(entry.id()));
  }

  private String lead(PageContext page, ComingContract entry) {
    return entry.decision() == ProgrammeDecision.WITHOUT_CLAUSE
        ? page.text(
            "programme.opening.leadWithout",
            reasons.wording(entry.noClauseReason(), page.messages().locale()))
        : page.text("programme.opening.lead");
  }
}
