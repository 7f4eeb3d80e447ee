package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.OperationService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.obligations.AwardService;
import insertionhours.obligations.ObligationMove;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.obligations.ObligationService;
import insertionhours.obligations.ObligationTransitions.Saying;
import insertionhours.obligations.ObligationTransitions.Transition;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
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
import java.util.List;
import java.util.Map;

/** Moving an obligation on, with what has to be said for it. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class ObligationPages {
  private final OperationService operations;
  private final LotService lots;
  private final ObligationService obligations;
  private final AwardService awards;

  ObligationPages(
      OperationService operations,
      LotService lots,
      ObligationService obligations,
      AwardService awards) {
    this.operations = operations;
    this.lots = lots;
    this.obligations = obligations;
    this.awards = awards;
  }

  /** The form of one move, named by the parameter "to". */
  @GET
  @Path("lots/{id}/moves")
  @RolesAllowed(FACILITATOR)
  public GroupedFormView ask(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.findToChange(actor, id);
    FormInput input = new FormInput(page.query());
    Transition move =
        Moves.find(lot.status(), input.choice("to", LotStatus.class)).orElseThrow(NotFound::new);
    FormModel model = FormModel.showing(page.messages(), "portfolio.move", Map.of("to", move.to()));
    return view(actor, page, lot, move, model, FormErrors.NONE);
  }

  @POST
  @Path("lots/{id}/moves")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response move(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Lot lot = lots.findToChange(actor, id);
    FormInput input = new FormInput(form);
    LotStatus to = input.choice("to", LotStatus.class);
    if (to == null) {
      throw new NotFound();
    }
    Transition move =
        Moves.find(lot.status(), to)
            .orElseThrow(() -> Conflict.illegalMove(lot.status() == null ? to : lot.status(), to));
    return page.submit(
        input,
        new ObligationMove(to, outcome(input, move), input.text("reason")),
        command -> {
          obligations.move(actor, id, command);
          return page.seeOther(Ways.lot(id), "portfolio.notice.moved");
        },
        errors -> {
          FormModel model = FormModel.again(page.messages(), "portfolio.move", input, errors);
          return view(actor, page, lot, move, model, errors);
        });
  }

  private static ObligationOutcome outcome(FormInput input, Transition move) {
    return move.saying() == Saying.CANCELLATION
        ? ObligationOutcome.CANCELLED
        : input.choice("outcome", ObligationOutcome.class);
  }

  private GroupedFormView view(
      Actor actor, PageContext page, Lot lot, Transition move, FormModel model, FormErrors errors) {
    String name = Moves.name(move);
    return new GroupedFormView(
        page,
        new GroupedFormView.Frame(
            page.text("portfolio.move.title." + name, lot.number()),
            page.text("portfolio.move.lead." + name),
            Ways.below(page, operations.find(actor, lot.operationId()), lot),
            page.text("portfolio.move.button." + name),
            Ways.lot(lot.id())),
        List.of(FormGroup.of(fields(move.saying(), model))),
        errors,
        move.to() == LotStatus.RUNNING && move.from() == LotStatus.AWARDED
            ? Ways.toMissingContact(awards.ofLot(lot.id())).stream()
                .map(
                    href ->
                        new GroupedFormView.Link(href, page.text("portfolio.award.enterContact")))
                .toList()
            : List.of());
  }

  private static FormModel fields(Saying saying, FormModel model) {
    model.field("hidden", "to", true);
    return switch (saying) {
      case NOTHING -> model;
      case REASON, CANCELLATION -> model.field("textarea", "reason", true);
      case OUTCOME ->
          model.select("outcome", true, ObligationOutcome.class).field("textarea", "reason", false);
    };
  }
}
