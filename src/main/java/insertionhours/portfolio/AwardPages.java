package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.OperationService;
import insertionhours.identity.Actor;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardDraft;
import insertionhours.obligations.AwardService;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.Conflict;
import insertionhours.web.FormErrors;
import insertionhours.web.FormInput;
import insertionhours.web.FormModel;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recording which enterprises are on a lot, as what and since when. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class AwardPages {
  private final OperationService operations;
  private final LotService lots;
  private final AwardService awards;
  private final EnterpriseService enterprises;

  AwardPages(
      OperationService operations,
      LotService lots,
      AwardService awards,
      EnterpriseService enterprises) {
    this.operations = operations;
    this.lots = lots;
    this.awards = awards;
    this.enterprises = enterprises;
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
    return toAward(actor, page, lot, model, FormErrors.NONE, Optional.empty());
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
                  return toAward(
                      actor, page, lot, again(page, input, taken), taken, Optional.of(existing));
                }),
        errors -> toAward(actor, page, lot, again(page, input, errors), errors, Optional.empty()));
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
    return toChange(actor, page, lot, award, model, FormErrors.NONE, Optional.empty());
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
                  return toChange(
                      actor,
                      page,
                      lot,
                      award,
                      again(page, input, taken),
                      taken,
                      Optional.of(existing));
                }),
        errors ->
            toChange(
                actor, page, lot, award, again(page, input, errors), errors, Optional.empty()));
  }

  @GET
  @Path("awards/{id}/delete")
  @RolesAllowed(FACILITATOR)
  public ConfirmView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Award award = awards.find(actor, id);
    return toRemove(actor, page, lots.findToChange(actor, award.lotId()), award, FormErrors.NONE);
  }

  @POST
  @Path("awards/{id}/delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Award award = awards.find(actor, id);
    Lot lot = lots.findToChange(actor, award.lotId());
    return page.attempt(
        errors -> toRemove(actor, page, lot, award, errors),
        () -> {
          awards.remove(actor, id);
          return page.seeOther(Ways.lot(lot.id()), "portfolio.notice.awardRemoved");
        });
  }

  private GroupedFormView toAward(
      Actor actor,
      PageContext page,
      Lot lot,
      FormModel model,
      FormErrors errors,
      Optional<Conflict.Existing> existing) {
    GroupedFormView.Frame frame =
        new GroupedFormView.Frame(
            page.text("portfolio.award.createTitle"),
            page.text("portfolio.award.createLead"),
            crumbs(actor, page, lot),
            page.text("portfolio.award.create"),
            Ways.lot(lot.id()));
    List<Award> others = awards.ofLot(lot.id());
    return view(page, frame, fields(page, model, others), errors, existing);
  }

  private GroupedFormView toChange(
      Actor actor,
      PageContext page,
      Lot lot,
      Award award,
      FormModel model,
      FormErrors errors,
      Optional<Conflict.Existing> existing) {
    GroupedFormView.Frame frame =
        new GroupedFormView.Frame(
            award.enterpriseName(),
            page.text("portfolio.award.editLead"),
            crumbs(actor, page, lot),
            page.text("web.form.save"),
            Ways.lot(lot.id()));
    List<Award> others =
        awards.ofLot(lot.id()).stream().filter(other -> other.id() != award.id()).toList();
    FormModel fields = fields(page, model, others).field("hidden", "version", true);
    return view(page, frame, fields, errors, existing);
  }

  private FormModel fields(PageContext page, FormModel model, List<Award> others) {
    AwardForm.Texts texts =
        new AwardForm.Texts(
            page.text("portfolio.award.declaresYes"), page.text("portfolio.award.declaresNo"));
    return AwardForm.fields(model, enterprises.names(), others, texts);
  }

  private static GroupedFormView view(
      PageContext page,
      GroupedFormView.Frame frame,
      FormModel model,
      FormErrors errors,
      Optional<Conflict.Existing> existing) {
    List<GroupedFormView.Link> links = new ArrayList<>();
    existing.ifPresent(
        award ->
            links.add(
                new GroupedFormView.Link(
                    AlreadyThere.href(award), page.text("portfolio.award.openTaken"))));
    links.add(
        new GroupedFormView.Link(
            "/organisations/enterprises/new", page.text("portfolio.award.newEnterprise")));
    return new GroupedFormView(page, frame, List.of(FormGroup.of(model)), errors, links);
  }

  private ConfirmView toRemove(
      Actor actor, PageContext page, Lot lot, Award award, FormErrors errors) {
    return new ConfirmView(
        page,
        page.text("portfolio.award.deleteTitle"),
        page.text("portfolio.award.deleteQuestion", award.enterpriseName()),
        crumbs(actor, page, lot),
        Ways.lot(lot.id()),
        errors);
  }

  private List<Crumb> crumbs(Actor actor, PageContext page, Lot lot) {
    return Ways.below(page, operations.find(actor, lot.operationId()), lot);
  }

  private static FormErrors taken(PageContext page) {
    return FormErrors.of("enterpriseId", page.text("portfolio.award.taken"));
  }

  private static FormModel again(PageContext page, FormInput input, FormErrors errors) {
    return FormModel.again(page.messages(), AwardForm.PREFIX, input, errors);
  }
}
