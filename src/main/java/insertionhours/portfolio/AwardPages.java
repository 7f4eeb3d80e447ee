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
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardService;
import insertionhours.organisations.EnterpriseService;
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
import java.util.Map;
import java.util.Optional;

/** Recording which enterprises are on a lot, as what and since when. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class AwardPages {
  private final LotService lots;
  private final AwardService awards;
  private final AwardViews views;

  AwardPages(
      OperationService operations,
      LotService lots,
      AwardService awards,
      EnterpriseService enterprises) {
    this.lots = lots;
    this.awards = awards;
    this.views = new AwardViews(operations, awards, enterprises);
  }

  @GET
  @Path("lots/{id}/awards/new")
  @RolesAllowed(FACILITATOR)
  public GroupedFormView blank(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.findToChange(actor, id);
    boolean first = awards.ofLot(id).isEmpty();
    FormModel model =
        FormModel.showing(
            page.messages(), AwardForm.PREFIX, first ? Map.of("role", "HOLDER") : Map.of());
    return views.toAward(actor, page, lot, model, FormErrors.NONE, Optional.empty());
  }

  @POST
  @Path("lots/{id}/awards/new")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response award(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Lot lot = lots.findToChange(actor, id);
    FormInput input = new FormInput(form);
    return page.submit(
        input,
        AwardForm.read(input),
        command ->
            AlreadyThere.orElse(
                () -> {
                  awards.award(actor, id, command);
                  return page.seeOther(Ways.lot(id), "portfolio.notice.awarded");
                },
                existing -> {
                  FormErrors taken = taken(page);
                  return views.toAward(
                      actor, page, lot, again(page, input, taken), taken, Optional.of(existing));
                }),
        errors ->
            views.toAward(actor, page, lot, again(page, input, errors), errors, Optional.empty()));
  }

  /** Where a conflict points to: the part that is there already. */
  @GET
  @Path("awards/{id}")
  @RolesAllowed(FACILITATOR)
  public Response show(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return page.seeOther("/awards/" + awards.find(actor, id).id() + "/edit");
  }

  @GET
  @Path("awards/{id}/edit")
  @RolesAllowed(FACILITATOR)
  public GroupedFormView kept(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Award award = awards.find(actor, id);
    Lot lot = lots.findToChange(actor, award.lotId());
    FormModel model =
        FormModel.showing(
            page.messages(), AwardForm.PREFIX, AwardForm.kept(award, page.messages().locale()));
    return views.toChange(actor, page, lot, award, model, FormErrors.NONE, Optional.empty());
  }

  @POST
  @Path("awards/{id}/edit")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Award award = awards.find(actor, id);
    Lot lot = lots.findToChange(actor, award.lotId());
    FormInput input = new FormInput(form);
    AwardDraft draft = AwardForm.read(input);
    long version = Versions.of(input);
    return page.submit(
        input,
        draft,
        command ->
            AlreadyThere.orElse(
                () -> {
                  awards.change(actor, id, command, version);
                  return page.seeOther(Ways.lot(lot.id()), "portfolio.notice.awardChanged");
                },
                existing -> {
                  FormErrors taken = taken(page);
                  return views.toChange(
                      actor,
                      page,
                      lot,
                      award,
                      again(page, input, taken),
                      taken,
                      Optional.of(existing));
                }),
        errors ->
            views.toChange(
                actor, page, lot, award, again(page, input, errors), errors, Optional.empty()));
  }

  @GET
  @Path("awards/{id}/delete")
  @RolesAllowed(FACILITATOR)
  public ConfirmView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Award award = awards.find(actor, id);
    return views.toRemove(
        actor, page, lots.findToChange(actor, award.lotId()), award, FormErrors.NONE);
  }

  @POST
  @Path("awards/{id}/delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Award award = awards.find(actor, id);
    Lot lot = lots.findToChange(actor, award.lotId());
    return page.attempt(
        errors -> views.toRemove(actor, page, lot, award, errors),
        () -> {
          awards.remove(actor, id);
          return page.seeOther(Ways.lot(lot.id()), "portfolio.notice.awardRemoved");
        });
  }

  /** The referent has left: the deputy takes the place. */
  @POST
  @Path("awards/{id}/promotion")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response promoteDeputy(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Award award = awards.promoteDeputy(actor, id);
    return page.seeOther(Ways.lot(award.lotId()), "portfolio.notice.deputyPromoted");
  }

  private static FormErrors taken(PageContext page) {
    return FormErrors.of("enterpriseId", page.text("portfolio.award.taken"));
  }

  private static FormModel again(PageContext page, FormInput input, FormErrors errors) {
    return FormModel.again(page.messages(), AwardForm.PREFIX, input, errors);
  }
}
