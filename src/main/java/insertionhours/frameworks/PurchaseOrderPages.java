package insertionhours.frameworks;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.forms.FormErrors;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Entering, changing and removing the orders of a lot. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class PurchaseOrderPages {
  private static final String KEY = "order";
  private static final String PREFIX = "frameworks.order";

  private final LotService lots;
  private final PurchaseOrderService orders;
  private final FrameworkWays ways;
  private final Clock clock;

  PurchaseOrderPages(
      LotService lots, PurchaseOrderService orders, FrameworkWays ways, Clock clock) {
    this.lots = lots;
    this.orders = orders;
    this.ways = ways;
    this.clock = clock;
  }

  @GET
  @Path("lots/{id}/purchase-orders/new")
  @RolesAllowed(FACILITATOR)
  public FormView blank(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.findToChange(actor, id);
    Map<String, Object> values = Map.of("orderedOn", LocalDate.now(clock));
    return form(actor, page, lot, FormModel.showing(page.messages(), PREFIX, values));
  }

  @POST
  @Path("lots/{id}/purchase-orders/new")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response record(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Lot lot = lots.findToChange(actor, id);
    FormInput input = new FormInput(form);
    return FrameworkWays.submit(
        page,
        KEY,
        input,
        read(input),
        draft -> {
          orders.record(actor, id, draft);
          return page.seeOther(FrameworkWays.to(id), "frameworks.notice.ordered");
        },
        model -> form(actor, page, lot, model));
  }

  @GET
  @Path("purchase-orders/{id}/edit")
  @RolesAllowed(FACILITATOR)
  public FormView kept(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    PurchaseOrder order = orders.find(actor, id);
    Lot lot = lots.findToChange(actor, order.lotId());
    Map<String, Object> values = new HashMap<>();
    values.put("enterpriseId", order.enterpriseId());
    values.put("number", order.number());
    values.put("orderedOn", order.orderedOn());
    values.put("from", order.from());
    values.put("to", order.to());
    values.put("amountExclTax", Typed.euros(order.amountExclTax(), page.messages().locale()));
    values.put("hours", Typed.hours(order.hours(), page.messages().locale()));
    values.put("version", order.version());
    FormModel model = FormModel.showing(page.messages(), PREFIX, values);
    return form(actor, page, lot, model.version(order.version()));
  }

  @POST
  @Path("purchase-orders/{id}/edit")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    PurchaseOrder order = orders.find(actor, id);
    Lot lot = lots.findToChange(actor, order.lotId());
    FormInput input = new FormInput(form);
    long version = FrameworkWays.version(input);
    return FrameworkWays.submit(
        page,
        KEY,
        input,
        read(input),
        draft -> {
          orders.change(actor, id, draft, version);
          return page.seeOther(FrameworkWays.to(lot.id()), "frameworks.notice.ordered");
        },
        model -> form(actor, page, lot, model.version(order.version())));
  }

  @GET
  @Path("purchase-orders/{id}/delete")
  @RolesAllowed(FACILITATOR)
  public FormView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return toRemove(actor, page, orders.find(actor, id), FormErrors.NONE);
  }

  @POST
  @Path("purchase-orders/{id}/delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    PurchaseOrder order = orders.find(actor, id);
    return page.attempt(
        errors -> toRemove(actor, page, order, errors),
        () -> {
          orders.remove(actor, id);
          return page.seeOther(FrameworkWays.to(order.lotId()), "frameworks.notice.orderRemoved");
        });
  }

  private FormView toRemove(Actor actor, PageContext page, PurchaseOrder order, FormErrors errors) {
    String question = page.text("frameworks.remove.order", order.number(), order.enterpriseName());
    Lot lot = lots.findToChange(actor, order.lotId());
    return ways.toRemove(actor, page, lot, question, errors);
  }

  private FormView form(Actor actor, PageContext page, Lot lot, FormModel model) {
    model
        .select("enterpriseId", true, ways.enterprises(lot))
        .requiredText("number")
        .field("date", "orderedOn", false)
        .field("date", "from", true)
        .field("date", "to", true)
        .field("decimal", "amountExclTax", false)
        .field("decimal", "hours", false);
    return ways.form(actor, page, lot, KEY, model);
  }

  private static PurchaseOrderDraft read(FormInput input) {
    return new PurchaseOrderDraft(
        input.id("enterpriseId"),
        input.text("number"),
        input.date("orderedOn"),
        input.date("from"),
        input.date("to"),
        input.decimal("amountExclTax"),
        input.hours("hours"));
  }
}
