package insertionhours.eligibility;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The clock of a person: read, extended, restarted. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class ClockPages {
  private static final String PREFIX = "eligibility.decision";
  private static final String ORGANISATION = "facilitatorOrganisationId";

  private final EligibilityService service;
  private final Clock clock;

  ClockPages(EligibilityService service, Clock clock) {
    this.service = service;
    this.clock = clock;
  }

  @GET
  @Path("beneficiaries/{id}/clock")
  @RolesAllowed(FACILITATOR)
  public ClockView show(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @QueryParam(ORGANISATION) Long organisation) {
    return view(
        actor, page, id, organisation, FormModel.showing(page.messages(), PREFIX, Map.of()));
  }

  @POST
  @Path("beneficiaries/{id}/clock")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response decide(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @QueryParam(ORGANISATION) Long organisation,
      MultivaluedMap<String, String> form) {
    Long chosen = organisation(actor, id, organisation);
    service.find(actor, id, chosen);
    FormInput input = new FormInput(form);
    ClockDecisionKind kind = input.choice("kind", ClockDecisionKind.class);
    LocalDate day = input.date("day");
    ClockDecisionDraft draft =
        new ClockDecisionDraft(
            kind,
            kind == ClockDecisionKind.RESTART ? day : null,
            kind == ClockDecisionKind.RESTART ? null : day,
            input.text("reason"));
    return page.submit(
        input,
        draft,
        command -> {
          service.decide(actor, id, chosen, command);
          return page.seeOther(ClockView.address(id, organisation), "eligibility.notice.decided");
        },
        errors ->
            view(
                actor,
                page,
                id,
                organisation,
                FormModel.again(page.messages(), PREFIX, input, atTheDay(errors))));
  }

  @POST
  @Path("clock-decisions/{id}/withdrawal")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response withdraw(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @FormParam("beneficiaryId") Long beneficiaryId,
      @FormParam(ORGANISATION) Long organisation) {
    service.findDecision(actor, id);
    return page.attempt(
        errors ->
            view(
                actor,
                page,
                beneficiaryId == null ? 0 : beneficiaryId,
                organisation,
                FormModel.again(page.messages(), PREFIX, new FormInput(page.query()), errors)),
        () -> {
          service.withdraw(actor, id);
          return page.seeOther(
              beneficiaryId == null ? "/clocks" : ClockView.address(beneficiaryId, organisation),
              "eligibility.notice.withdrawn");
        });
  }

  private ClockView view(
      Actor actor, PageContext page, long id, Long organisation, FormModel model) {
    PersonClock person = service.find(actor, id, organisation(actor, id, organisation));
    return new ClockView(page, person, organisation, LocalDate.now(clock), model);
  }

  /** The first where the address does not say for which: pages ask no question. */
  private Long organisation(Actor actor, long id, Long asked) {
    return asked == null ? service.firstOrganisation(actor, id).orElse(null) : asked;
  }

  /** The form has one day for either kind. */
  private static FormErrors atTheDay(FormErrors errors) {
    return errors.map(
        error ->
            error.field().equals("from") || error.field().equals("until")
                ? new FormError("day", error.message())
                : error);
  }
}
