package insertionhours.frameworks;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.web.FormView;
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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A framework contract: rule, orders, invoices, and what the holders owe jointly. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class FrameworkPages {
  private static final String PREFIX = "frameworks.rule";

  private final LotService lots;
  private final FrameworkService frameworks;
  private final InvoiceService invoices;
  private final PurchaseOrderService orders;
  private final FrameworkWays ways;

  FrameworkPages(
      LotService lots,
      FrameworkService frameworks,
      InvoiceService invoices,
      PurchaseOrderService orders,
      FrameworkWays ways) {
    this.lots = lots;
    this.frameworks = frameworks;
    this.invoices = invoices;
    this.orders = orders;
    this.ways = ways;
  }

  /** A holder reads the joint debt alone. */
  @GET
  @Path("lots/{id}/framework")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public FrameworkView show(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    JointDebt debt = frameworks.jointDebt(actor, id);
    Lot lot = lots.find(actor, id);
    FrameworkView.Contents contents =
        actor.facilitates(lot.facilitatorOrganisationId())
            ? new FrameworkView.Contents(
                frameworks.find(actor, id, null), orders.list(actor, id), invoices.list(actor, id))
            : null;
    return new FrameworkView(page, lot, ways.toLot(actor, page, lot), debt, contents);
  }

  @GET
  @Path("lots/{id}/framework/edit")
  @RolesAllowed(FACILITATOR)
  public FormView rule(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.findToChange(actor, id);
    Framework kept = frameworks.find(actor, id, null);
    Locale locale = page.messages().locale();
    Map<String, Object> values = new HashMap<>();
    values.put("triggerAmount", Typed.euros(kept.triggerAmount(), locale));
    values.put("stepAmount", Typed.euros(kept.stepAmount(), locale));
    values.put("hoursPerStep", Typed.hours(kept.hoursPerStep(), locale));
    values.put("groupHourlyCost", Typed.euros(kept.groupHourlyCost(), locale));
    values.put("version", kept.version());
    return form(
        actor, page, lot, FormModel.showing(page.messages(), PREFIX, values), kept.version());
  }

  @POST
  @Path("lots/{id}/framework/edit")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Lot lot = lots.findToChange(actor, id);
    FormInput input = new FormInput(form);
    FrameworkDraft read =
        new FrameworkDraft(
            input.decimal("triggerAmount"),
            input.decimal("stepAmount"),
            input.hours("hoursPerStep"),
            input.decimal("groupHourlyCost"));
    long version = input.text("version") == null ? -1 : FrameworkWays.version(input);
    return page.submit(
        input,
        read,
        draft -> {
          frameworks.change(actor, id, draft, version);
          return page.seeOther(FrameworkWays.to(id), "frameworks.notice.ruled");
        },
        errors ->
            form(
                actor,
                page,
                lot,
                FormModel.again(page.messages(), PREFIX, input, errors),
                frameworks.find(actor, id, null).version()));
  }

  private FormView form(Actor actor, PageContext page, Lot lot, FormModel model, long version) {
    model
        .field("decimal", "triggerAmount", false)
        .field("decimal", "stepAmount", false)
        .field("decimal", "hoursPerStep", false)
        .field("decimal", "groupHourlyCost", false)
        .version(version);
    return ways.form(actor, page, lot, "rule", model);
  }
}
