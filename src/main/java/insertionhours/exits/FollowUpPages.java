package insertionhours.exits;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.beneficiaries.BeneficiaryService;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recording what became of somebody, and correcting it. */
@Path("/beneficiaries/{id}/follow-ups/{milestone}")
@Produces("text/html; charset=UTF-8")
@RolesAllowed(FACILITATOR)
@Timed
public final class FollowUpPages {
  private static final String PREFIX = "exits.form";

  private final ExitService exits;
  private final BeneficiaryService beneficiaries;

  FollowUpPages(ExitService exits, BeneficiaryService beneficiaries) {
    this.exits = exits;
    this.beneficiaries = beneficiaries;
  }

  static String path(long id, Milestone milestone) {
    return "/beneficiaries/" + id + "/follow-ups/" + milestone;
  }

  @GET
  @RolesAllowed(FACILITATOR)
  public FormView ask(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @PathParam("milestone") Milestone milestone) {
    PersonFollowUp followUp = exits.find(actor, id, milestone);
    Map<String, Object> kept = new HashMap<>();
    kept.put("situation", followUp.situation());
    kept.put("version", followUp.version());
    return form(actor, page, followUp, FormModel.showing(page.messages(), PREFIX, kept));
  }

  /** Sent from here or from a row of the list, to which it then goes back. */
  @POST
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response record(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @PathParam("milestone") Milestone milestone,
      MultivaluedMap<String, String> sent) {
    PersonFollowUp followUp = exits.find(actor, id, milestone);
    FormInput input = new FormInput(sent);
    Long version = input.id("version");
    FollowUpFilter list =
        new FollowUpFilter(input.text("q"), input.choice("milestone", Milestone.class));
    return page.submit(
        input,
        new ExitDraft(input.choice("situation", ExitSituation.class)),
        draft -> {
          PersonFollowUp answered =
              exits.record(actor, id, milestone, draft, version == null ? 0 : version);
          return input.ticked("list")
              ? page.seeOther(FollowUpListView.address(list, answered))
              : page.seeOther(card(id), "exits.notice.recorded");
        },
        errors ->
            form(actor, page, followUp, FormModel.again(page.messages(), PREFIX, input, errors)));
  }

  private static String card(long id) {
    return "/beneficiaries/" + id;
  }

  private FormView form(Actor actor, PageContext page, PersonFollowUp followUp, FormModel model) {
    ExitWords words = new ExitWords(page);
    String name = words.name(beneficiaries.find(actor, followUp.beneficiaryId()));
    return new FormView(
        page,
        page.text("exits.form.title", name),
        page.text(
            "exits.form.lead", page.messages().label(followUp.milestone()), followUp.endedOn()),
        List.of(
            new Crumb("/beneficiaries", page.text("exits.people")),
            new Crumb(card(followUp.beneficiaryId()), name)),
        model
            .select("situation", true, ExitSituation.class)
            .version(followUp.version())
            .field("hidden", "list", false)
            .field("hidden", "q", false)
            .field("hidden", "milestone", false),
        path(followUp.beneficiaryId(), followUp.milestone()),
        page.text("web.form.save"),
        card(followUp.beneficiaryId()));
  }
}
