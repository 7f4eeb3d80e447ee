package insertionhours.samples;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.TradeService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
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
import java.time.YearMonth;
import java.util.Map;

/** Drawing a sample, and its result sheet. */
@Path("/control-samples")
@Produces("text/html; charset=UTF-8")
@RolesAllowed(FACILITATOR)
@Timed
public final class SamplePages {
  static final String PATH = "/control-samples";
  static final String PREFIX = "samples.draw";

  private final SampleService service;
  private final TradeService trades;
  private final Clock clock;

  SamplePages(SampleService service, TradeService trades, Clock clock) {
    this.service = service;
    this.trades = trades;
    this.clock = clock;
  }

  @GET
  public SamplesView list(@Auth Actor actor, @Context PageContext page) {
    YearMonth last = YearMonth.now(clock).minusMonths(1);
    Map<String, ?> usual = Map.of("from", last.minusMonths(2), "to", last);
    return list(actor, page, FormModel.showing(page.messages(), PREFIX, usual));
  }

  @POST
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response draw(
      @Auth Actor actor, @Context PageContext page, MultivaluedMap<String, String> form) {
    FormInput input = new FormInput(form);
    SampleDraft draft =
        new SampleDraft(input.month("from"), input.month("to"), organisation(actor, input), null);
    return page.submit(
        input,
        draft,
        command -> {
          ControlSample drawn = service.draw(actor, command);
          return page.seeOther(PATH + "/" + drawn.summary().id(), "samples.notice.drawn");
        },
        errors -> list(actor, page, FormModel.again(page.messages(), PREFIX, input, errors)));
  }

  @GET
  @Path("{id}")
  public SampleView sheet(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return sheet(actor, page, id, 0, null, FormErrors.NONE);
  }

  @POST
  @Path("{id}/lines/{lineId}")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response check(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @PathParam("lineId") long lineId,
      MultivaluedMap<String, String> form) {
    FormInput input = new FormInput(form);
    SampleFinding finding =
        new SampleFinding(input.choice("result", SampleResult.class), input.text("note"));
    return page.submit(
        input,
        finding,
        command -> {
          service.check(actor, id, lineId, command);
          return page.seeOther(PATH + "/" + id, "samples.notice.checked");
        },
        errors -> sheet(actor, page, id, lineId, input, errors));
  }

  private static Long organisation(Actor actor, FormInput input) {
    return actor.facilitatorOrganisations().size() == 1
        ? null
        : input.id("facilitatorOrganisationId");
  }

  private SamplesView list(Actor actor, PageContext page, FormModel model) {
    String after = page.query().getFirst("after");
    return new SamplesView(
        page,
        actor,
        service.list(actor, null, Slice.page(Cursor.understood(after))),
        after != null,
        model);
  }

  private SampleView sheet(
      Actor actor, PageContext page, long id, long lineId, FormInput input, FormErrors errors) {
    return new SampleView(
        page,
        service.find(actor, id),
        trades.wording(page.messages().locale()),
        new SampleView.Typed(lineId, input, errors));
  }
}
