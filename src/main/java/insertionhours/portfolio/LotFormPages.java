package insertionhours.portfolio;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.LotService;
import insertionhours.contracts.NoClauseReasonField;
import insertionhours.contracts.NoClauseReasonService;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationService;
import insertionhours.contracts.TradeService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
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
import java.util.Optional;
import java.util.function.Supplier;

/** Stating, changing and removing a lot. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class LotFormPages {
  private final OperationService operations;
  private final LotService lots;
  private final LotFormViews views;

  LotFormPages(
      OperationService operations,
      LotService lots,
      TradeService trades,
      NoClauseReasonService reasons) {
    this.operations = operations;
    this.lots = lots;
    this.views = new LotFormViews(trades, new NoClauseReasonField(reasons));
  }

  @GET
  @Path("operations/{id}/lots/new")
  @RolesAllowed(FACILITATOR)
  public GroupedFormView blank(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Operation operation = operations.findToChange(actor, id);
    int number = LotNumbers.next(lots, actor, id);
    Supplier<FormModel> model = LotForm.showing(page, LotForm.blank(operation, number));
    return views.toCreate(page, operation, model, null, FormErrors.NONE, Optional.empty());
  }

  @POST
  @Path("operations/{id}/lots/new")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response create(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Operation operation = operations.findToChange(actor, id);
    FormInput input = new FormInput(form);
    LotDraft draft = LotForm.read(input);
    return page.submit(
        input,
        draft,
        command ->
            AlreadyThere.orElse(
                () ->
                    page.seeOther(
                        Ways.lot(lots.create(actor, id, command).id()),
                        "portfolio.notice.lotCreated"),
                existing -> {
                  FormErrors taken = LotNumbers.taken(page, command.number());
                  return views.toCreate(
                      page,
                      operation,
                      LotForm.again(page, input, taken),
                      command.publicationOn(),
                      taken,
                      Optional.of(existing));
                }),
        errors ->
            views.toCreate(
                page,
                operation,
                LotForm.again(page, input, errors),
                draft.publicationOn(),
                errors,
                Optional.empty()));
  }

  @GET
  @Path("lots/{id}/edit")
  @RolesAllowed(FACILITATOR)
  public GroupedFormView kept(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.findToChange(actor, id);
    Supplier<FormModel> model =
        LotForm.showing(page, LotForm.kept(lot, views.reason(), page.messages().locale()));
    return views.toChange(
        page,
        operationOf(actor, lot),
        lot,
        model,
        lot.publicationOn(),
        FormErrors.NONE,
        Optional.empty());
  }

  @POST
  @Path("lots/{id}/edit")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    Lot lot = lots.findToChange(actor, id);
    Operation operation = operationOf(actor, lot);
    FormInput input = new FormInput(form);
    LotDraft draft = LotForm.read(input);
    long version = Versions.of(input);
    return page.submit(
        input,
        draft,
        command ->
            AlreadyThere.orElse(
                () -> {
                  lots.change(actor, id, command, version);
                  return page.seeOther(Ways.lot(id), "portfolio.notice.lotChanged");
                },
                existing -> {
                  FormErrors taken = LotNumbers.taken(page, command.number());
                  return views.toChange(
                      page,
                      operation,
                      lot,
                      LotForm.again(page, input, taken),
                      command.publicationOn(),
                      taken,
                      Optional.of(existing));
                }),
        errors ->
            views.toChange(
                page,
                operation,
                lot,
                LotForm.again(page, input, errors),
                draft.publicationOn(),
                errors,
                Optional.empty()));
  }

  @GET
  @Path("lots/{id}/delete")
  @RolesAllowed(FACILITATOR)
  public ConfirmView ask(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.findToChange(actor, id);
    return views.toRemove(page, operationOf(actor, lot), lot, FormErrors.NONE);
  }

  @POST
  @Path("lots/{id}/delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response remove(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Lot lot = lots.findToChange(actor, id);
    Operation operation = operationOf(actor, lot);
    return page.attempt(
        errors -> views.toRemove(page, operation, lot, errors),
        () -> {
          lots.remove(actor, id);
          return page.seeOther(Ways.operation(lot.operationId()), "portfolio.notice.lotRemoved");
        });
  }

  private Operation operationOf(Actor actor, Lot lot) {
    return operations.find(actor, lot.operationId());
  }
}
