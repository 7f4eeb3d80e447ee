package insertionhours.validation;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.contracts.TradeService;
import insertionhours.declaring.DeclarationWords;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.hours.Classification;
import insertionhours.hours.ClassificationService;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.web.FormView;
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
import java.util.List;
import java.util.Map;

/** Correcting the trade or modality of a line. */
@Path("/declarations/{id}/lines/{lineId}/classification")
@Produces("text/html; charset=UTF-8")
@RolesAllowed(FACILITATOR)
@Timed
public final class ClassificationPages {
  private static final String PREFIX = "validation.classification";

  private final ClassificationService service;
  private final DeclarationService declarations;
  private final TradeService trades;

  ClassificationPages(
      ClassificationService service, DeclarationService declarations, TradeService trades) {
    this.service = service;
    this.declarations = declarations;
    this.trades = trades;
  }

  static String address(long declarationId, long lineId) {
    return "/declarations/%d/lines/%d/classification".formatted(declarationId, lineId);
  }

  @GET
  public FormView show(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @PathParam("lineId") long lineId) {
    DeclarationLine line = service.find(actor, id, lineId);
    Declaration declaration = declarations.find(actor, id);
    Map<String, ?> kept =
        Map.of(
            "trade", line.trade(),
            "modality", line.modality(),
            "version", declaration.version());
    return view(actor, page, declaration, line, FormModel.showing(page.messages(), PREFIX, kept));
  }

  @POST
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response classify(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @PathParam("lineId") long lineId,
      MultivaluedMap<String, String> form) {
    DeclarationLine line = service.find(actor, id, lineId);
    FormInput input = new FormInput(form);
    Classification typed =
        new Classification(
            input.text("trade"), input.choice("modality", Modality.class), input.id("version"));
    return page.submit(
        input,
        typed,
        command -> {
          Declaration declaration = service.classify(actor, id, lineId, command);
          return page.seeOther(back(declaration), "validation.notice.classified");
        },
        errors ->
            view(
                actor,
                page,
                declarations.find(actor, id),
                line,
                FormModel.again(page.messages(), PREFIX, input, errors)));
  }

  private FormView view(
      Actor actor,
      PageContext page,
      Declaration declaration,
      DeclarationLine line,
      FormModel model) {
    DeclarationWords words = new DeclarationWords(page, actor);
    model
        .version(declaration.version())
        .select("trade", true, trades.labels(page.messages().locale()))
        .select("modality", true, Modality.class);
    return new FormView(
        page,
        page.text("validation.classification.title"),
        page.text(
            "validation.classification.lead",
            declaration.enterpriseName(),
            words.of(declaration.month()),
            line.hoursDeclared()),
        List.of(
            new Crumb(ValidationPages.PATH, page.text("validation.queue.title")),
            new Crumb(back(declaration), words.title(declaration))),
        model,
        address(declaration.id(), line.id()),
        page.text("validation.classification.submit"),
        back(declaration));
  }

  private static String back(Declaration declaration) {
    return declaration.awaitsDecision()
        ? ValidationPages.PATH + "/" + declaration.id()
        : "/declarations/" + declaration.id();
  }
}
