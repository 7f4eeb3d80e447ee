package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.LotService;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationService;
import insertionhours.contracts.TradeService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.obligations.OpeningHours;
import insertionhours.obligations.TakeOver;
import insertionhours.obligations.TakeOverService;
import insertionhours.organisations.EnterpriseService;
import insertionhours.problems.Conflict;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Taking over a contract that already runs, in one form. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class TakeOverPages {
  private final OperationService operations;
  private final LotService lots;
  private final TradeService trades;
  private final EnterpriseService enterprises;
  private final TakeOverService takeOvers;

  TakeOverPages(
      OperationService operations,
      LotService lots,
      TradeService trades,
      EnterpriseService enterprises,
      TakeOverService takeOvers) {
    this.operations = operations;
    this.lots = lots;
    this.trades = trades;
    this.enterprises = enterprises;
    this.takeOvers = takeOvers;
  }

  @GET
  @Path("operations/{id}/running-lots/new")
  @RolesAllowed(FACILITATOR)
  public GroupedFormView blank(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Operation operation = operations.findToChange(actor, id);
    int number = LotNumbers.next(lots, actor, id);
    return view(
        page,
        operation,
        LotForm.showing(page, LotForm.blank(operation, number)),
        FormErrors.NONE,
        Optional.empty());
  }

  @POST
  @Path("operations/{id}/running-lots/new")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response takeOver(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Operation operation = operations.findToChange(actor, id);
    FormInput input = new FormInput(form);
    return page.submit(
        input,
        read(input),
        command ->
            AlreadyThere.orElse(
                () ->
                    page.seeOther(
                        Ways.lot(takeOvers.takeOver(actor, id, command).id()),
                        "portfolio.notice.takenOver"),
                existing -> {
                  FormErrors taken = LotNumbers.taken(page, command.number());
                  return view(
                      page,
                      operation,
                      LotForm.again(page, input, taken),
                      taken,
                      Optional.of(existing));
                }),
        errors ->
            view(page, operation, LotForm.again(page, input, errors), errors, Optional.empty()));
  }

  private static TakeOver read(FormInput input) {
    return TakeOver.of(
        LotForm.read(input), input.id("holderId"), input.decimal("hoursDue"), opening(input));
  }

  /** None of it, or all of it. */
  private static OpeningHours opening(FormInput input) {
    boolean untouched =
        Stream.of("hours", "until", "source")
            .allMatch(part -> input.text("openingHours." + part) == null);
    return untouched
        ? null
        : new OpeningHours(
            input.decimal("openingHours.hours"),
            input.month("openingHours.until"),
            input.text("openingHours.source"));
  }

  private GroupedFormView view(
      PageContext page,
      Operation operation,
      Supplier<FormModel> model,
      FormErrors errors,
      Optional<Conflict.Existing> existing) {
    List<FormGroup> groups =
        new ArrayList<>(LotForm.groups(page, model, trades.list(page.messages().locale()), null));
    groups.add(1, due(page, model.get()));
    groups.add(2, opening(page, model.get()));
    List<GroupedFormView.Link> links = new ArrayList<>(LotNumbers.link(page, existing));
    links.add(
        new GroupedFormView.Link(
            "/organisations/enterprises/new", page.text("portfolio.award.newEnterprise")));
    return new GroupedFormView(
        page,
        new GroupedFormView.Frame(
            page.text("portfolio.takeOver.title"),
            page.text("portfolio.takeOver.lead"),
            Ways.below(page, operation),
            page.text("portfolio.takeOver.submit"),
            Ways.operation(operation.id())),
        groups,
        errors,
        links);
  }

  private FormGroup due(PageContext page, FormModel model) {
    Map<String, String> choices = new LinkedHashMap<>();
    enterprises.names().forEach((id, name) -> choices.put(id.toString(), name));
    return new FormGroup(
        page.text("portfolio.takeOver.dueGroup"),
        null,
        model.select("holderId", true, choices).field("decimal", "hoursDue", true).fields());
  }

  private static FormGroup opening(PageContext page, FormModel model) {
    return new FormGroup(
        page.text("portfolio.takeOver.openingGroup"),
        page.text("portfolio.takeOver.openingHint"),
        model
            .field("decimal", "openingHours.hours", false)
            .field("month", "openingHours.until", false)
            .text("openingHours.source")
            .fields());
  }
}
