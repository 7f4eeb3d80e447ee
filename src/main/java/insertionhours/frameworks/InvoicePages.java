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

/** Entering, changing and removing the invoices of a lot. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class InvoicePages {
  private static final String KEY = "invoice";
  private static final String PREFIX = "frameworks.invoice";

  private final LotService lots;
  private final InvoiceService invoices;
  private final FrameworkWays ways;
  private final Clock clock;

  InvoicePages(LotService lots, InvoiceService invoices, FrameworkWays ways, Clock clock) {
    this.lots = lots;
    this.invoices = invoices;
    this.ways = ways;
    this.clock = clock;
  }

  @GET
  @Path("lots/{id}/invoices/new")
  @RolesAllowed(FACILITATOR)
  public FormView blank(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.findToChange(actor, id);
    Map<String, Object> values = Map.of("invoicedOn", LocalDate.now(clock));
    return form(actor, page, lot, FormModel.showing(page.messages(), PREFIX, values));
  }

  @POST
  @Path("lots/{id}/invoices/new")
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
          invoices.record(actor, id, draft);
          return page.seeOther(FrameworkWays.to(id), "frameworks.notice.invoiced");
        },
        model -> form(actor, page, lot, model));
  }

  @GET
  @Path("invoices/{id}/edit")
  @RolesAllowed(FACILITATOR)
  public FormView kept(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Invoice invoice = invoices.find(actor, id);
    Lot lot = lots.findToChange(actor, invoice.lotId());
    Map<String, Object> values = new HashMap<>();
    values.put("enterpriseId", invoice.enterpriseId());
    values.put("number", invoice.number());
    values.put("invoicedOn", invoice.invoicedOn());
    values.put("amountExclTax", Typed.number(invoice.amountExclTax(), page.messages().locale()));
    values.put("version", invoice.version());
    FormModel model = FormModel.showing(page.messages(), PREFIX, values);
    return form(actor, page, lot, model.version(invoice.version()));
  }

  @POST
  @Path("invoices/{id}/edit")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Invoice invoice = invoices.find(actor, id);
    Lot lot = lots.findToChange(actor, invoice.lotId());
    FormInput input = new FormInput(form);
    long version = FrameworkWays.version(input);
    return FrameworkWays.submit(
        page,
        KEY,
        input,
        read(input),
        draft -> {
          invoices.change(actor, id, draft, version);
          return page.seeOther(FrameworkWays.to(lot.id()), "frameworks.notice.invoiced");
        },
        model -> form(actor, page, lot, model.version(invoice.version())));
  }

  @GET
  @Path("invoices/{id}/delete")
  @RolesAllowed(FACILITATOR)
  public FormView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return toRemove(actor, page, invoices.find(actor, id), FormErrors.NONE);
  }

  @POST
  @Path("invoices/{id}/delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Invoice invoice = invoices.find(actor, id);
    return page.attempt(
        errors -> toRemove(actor, page, invoice, errors),
        () -> {
          invoices.remove(actor, id);
          return page.seeOther(
              FrameworkWays.to(invoice.lotId()), "frameworks.notice.invoiceRemoved");
        });
  }

  private FormView toRemove(Actor actor, PageContext page, Invoice invoice, FormErrors errors) {
    String question =
        page.text(
            "frameworks.remove.invoice",
            invoice.number(),
            invoice.enterpriseName(),
            Amounts.worded(page.formats(), invoice.amountExclTax()));
    Lot lot = lots.findToChange(actor, invoice.lotId());
    return ways.toRemove(actor, page, lot, question, errors);
  }

  private FormView form(Actor actor, PageContext page, Lot lot, FormModel model) {
    model
        .select("enterpriseId", true, ways.enterprises(lot))
        .requiredText("number")
        .field("date", "invoicedOn", true)
        .field("decimal", "amountExclTax", true);
    return ways.form(actor, page, lot, KEY, model);
  }

  private static InvoiceDraft read(FormInput input) {
    return new InvoiceDraft(
        input.id("enterpriseId"),
        input.text("number"),
        input.date("invoicedOn"),
        input.decimal("amountExclTax"));
  }
}
