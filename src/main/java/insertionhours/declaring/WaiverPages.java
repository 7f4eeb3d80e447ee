package insertionhours.declaring;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.awaited.WaivedMonth;
import insertionhours.awaited.WaiverDraft;
import insertionhours.awaited.WaiverService;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.OperationService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.web.FormView;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Saying that a month of a firm is not awaited, and that it is after all. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RolesAllowed(FACILITATOR)
@Timed
public final class WaiverPages {
  private static final String PREFIX = "declaring.waiver";

  private final WaiverService waivers;
  private final LotService lots;
  private final OperationService operations;
  private final EnterpriseService enterprises;

  WaiverPages(
      WaiverService waivers,
      LotService lots,
      OperationService operations,
      EnterpriseService enterprises) {
    this.waivers = waivers;
    this.lots = lots;
    this.operations = operations;
    this.enterprises = enterprises;
  }

  static String address(long lotId, long enterpriseId, YearMonth month) {
    return "/lots/%d/waivers/new?enterpriseId=%d&month=%s".formatted(lotId, enterpriseId, month);
  }

  @GET
  @Path("lots/{id}/waivers/new")
  public FormView blank(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.findToChange(actor, id);
    FormInput asked = new FormInput(page.query());
    Map<String, Object> values = new HashMap<>();
    values.put("enterpriseId", asked.id("enterpriseId"));
    values.put("month", asked.month("month"));
    FormModel model = FormModel.showing(page.messages(), PREFIX, values);
    return view(actor, page, lot, asked, model);
  }

  @POST
  @Path("lots/{id}/waivers/new")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response waive(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Lot lot = lots.findToChange(actor, id);
    FormInput input = new FormInput(form);
    WaiverDraft draft =
        new WaiverDraft(input.id("enterpriseId"), input.month("month"), input.text("reason"));
    return page.submit(
        input,
        draft,
        command -> {
          waivers.waive(actor, id, command);
          return page.seeOther(firms(id), "declaring.notice.waived");
        },
        errors -> again(actor, page, lot, input, errors));
  }

  @POST
  @Path("waivers/{id}/removal")
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    WaivedMonth waived = waivers.find(actor, id);
    waivers.remove(actor, id);
    return page.seeOther(firms(waived.lotId()), "declaring.notice.waiverRemoved");
  }

  @POST
  @Path("lots/{id}/resumption")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response awaitAgain(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @FormParam("enterpriseId") String enterprise) {
    Long enterpriseId = AskedMonth.id(enterprise);
    lots.findToChange(actor, id);
    if (enterpriseId == null) {
      throw new NotFound();
    }
    try {
      waivers.awaitAgain(actor, id, enterpriseId);
    } catch (Conflict alreadyAwaited) {
      // A second click, or a colleague: it is awaited, which is what was asked for.
      return page.seeOther(firms(id));
    }
    return page.seeOther(firms(id), "declaring.notice.awaitedAgain");
  }

  private FormView again(
      Actor actor, PageContext page, Lot lot, FormInput input, FormErrors errors) {
    return view(actor, page, lot, input, FormModel.again(page.messages(), PREFIX, input, errors));
  }

  private FormView view(Actor actor, PageContext page, Lot lot, FormInput input, FormModel model) {
    Long enterpriseId = input.id("enterpriseId");
    YearMonth month = input.month("month");
    if (enterpriseId == null || month == null) {
      throw new NotFound();
    }
    String lotName = page.text("declaring.lot", lot.number(), lot.title());
    model
        .field("hidden", "enterpriseId", true)
        .field("hidden", "month", true)
        .field("textarea", "reason", true);
    return new FormView(
        page,
        page.text("declaring.waiver.title", new DeclarationWords(page, actor).of(month)),
        page.text("declaring.waiver.lead", enterprises.find(enterpriseId).name(), lotName),
        List.of(
            new Crumb("/operations", page.text("web.menu.operations")),
            new Crumb(
                "/operations/" + lot.operationId(),
                operations.find(actor, lot.operationId()).reference()),
            new Crumb("/lots/" + lot.id(), lotName),
            new Crumb(firms(lot.id()), page.text("declaring.firms.title"))),
        model,
        "/lots/" + lot.id() + "/waivers/new",
        page.text("declaring.waiver.submit"),
        firms(lot.id()));
  }

  private static String firms(long lotId) {
    return "/lots/" + lotId + "/firms";
  }
}
