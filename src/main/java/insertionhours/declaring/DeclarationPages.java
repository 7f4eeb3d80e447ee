package insertionhours.declaring;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.audit.AuditService;
import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.DeclarationCalendar;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.TradeService;
import insertionhours.evidence.AwaitedDocuments;
import insertionhours.evidence.EvidenceFeature;
import insertionhours.evidence.EvidenceService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormModel;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationService;
import insertionhours.hours.SubmissionService;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One declaration, and its moves on the side of those who declare. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class DeclarationPages {
  private final DeclarationService declarations;
  private final SubmissionService submissions;
  private final DeclarationCalendar calendar;
  private final LotService lots;
  private final TradeService trades;
  private final EvidenceService evidence;
  private final AwaitedDocuments documents;
  private final AuditService audit;

  DeclarationPages(
      DeclarationService declarations,
      SubmissionService submissions,
      DeclarationCalendar calendar,
      LotService lots,
      TradeService trades,
      EvidenceFeature evidence,
      AuditService audit) {
    this.declarations = declarations;
    this.submissions = submissions;
    this.calendar = calendar;
    this.lots = lots;
    this.trades = trades;
    this.evidence = evidence.evidence();
    this.documents = evidence.awaited();
    this.audit = audit;
  }

  @GET
  @Path("declarations/{id}")
  public DeclarationView show(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return view(actor, page, id, FormErrors.NONE);
  }

  @POST
  @Path("declarations/{id}/submit")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response submit(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @FormParam("version") String version) {
    if (!declarations.find(actor, id).status().isOpen()) {
      return page.seeOther("/declarations/" + id, "declaring.notice.alreadySubmitted");
    }
    return page.attempt(
        errors -> view(actor, page, id, errors),
        () ->
            DeclarationFormPages.done(
                page, upToDate(() -> submissions.submit(actor, id, number(version)))));
  }

  @POST
  @Path("declarations/{id}/withdraw")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @FormParam("version") String version) {
    return page.attempt(
        errors -> view(actor, page, id, errors),
        () -> {
          upToDate(() -> submissions.withdraw(actor, id, number(version)));
          return page.seeOther("/declarations/" + id, "declaring.notice.withdrawn");
        });
  }

  @GET
  @Path("declarations/{id}/delete")
  public FormView confirm(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    Declaration declaration = declarations.find(actor, id);
    String here = "/declarations/" + id;
    DeclarationWords words = new DeclarationWords(page, actor);
    return new FormView(
        page,
        page.text("declaring.delete.title"),
        page.text("declaring.delete.lead", words.title(declaration), declaration.hoursDeclared()),
        List.of(
            new Crumb(DeclarationListPages.PATH, page.text("declaring.list.title")),
            new Crumb(here, words.title(declaration))),
        FormModel.showing(page.messages(), "declaring.delete", Map.of()),
        here + "/delete",
        page.text("declaring.declaration.delete"),
        here);
  }

  @POST
  @Path("declarations/{id}/delete")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response delete(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return page.attempt(
        errors -> view(actor, page, id, errors),
        () -> {
          declarations.remove(actor, id);
          return page.seeOther(DeclarationListPages.PATH, "declaring.notice.removed");
        });
  }

  private DeclarationView view(Actor actor, PageContext page, long id, FormErrors errors) {
    Declaration declaration = declarations.find(actor, id);
    List<Declaration> month =
        declarations.ofMonth(
            actor, declaration.lotId(), declaration.enterpriseId(), declaration.month());
    LotStatus status = lots.find(actor, declaration.lotId()).status();
    boolean open = status != null && status.isAwarded() && status != LotStatus.CLOSED;
    return new DeclarationView(
        page,
        new DeclarationWords(page, actor),
        new DeclarationView.Content(
            declaration,
            new DeclarationActions(
                page, actor, declaration, documents.of(declaration).orElse(null), open),
            new DeclarationLines(
                page, trades.wording(page.messages().locale()), declaration, month, open),
            month,
            evidence.ofDeclaration(actor, id),
            actor.declaresFor(declaration.enterpriseId()) ? stillToDeclare(actor) : List.of(),
            audit.history(DeclarationService.subject(declaration))),
        errors);
  }

  /** Of the months that are over. */
  private List<AwaitedMonth> stillToDeclare(Actor actor) {
    return calendar.awaited(actor).stream().filter(AwaitedMonth::over).toList();
  }

  /** The page shows again what it is about as it is now. */
  private static <T> T upToDate(Supplier<T> use) {
    try {
      return use.get();
    } catch (Conflict conflict) {
      throw conflict.isStaleVersion() ? new Conflict("DECLARATION_CHANGED") : conflict;
    }
  }

  /** 0, which nothing has, when the form brought none. */
  private static long number(String version) {
    Long number = AskedMonth.id(version);
    return number == null ? 0 : number;
  }
}
