package insertionhours.validation;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationStatus;
import insertionhours.identity.Actor;
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
import java.util.Optional;
import java.util.function.Supplier;

/** Deciding one declaration after the other. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RolesAllowed(FACILITATOR)
@Timed
public final class DecisionPages {
  private final ValidationService service;
  private final CleanAcceptance clean;
  private final ValidationQueue queue;
  private final DecisionViews views;

  DecisionPages(
      ValidationService service,
      CleanAcceptance clean,
      ValidationQueue queue,
      DecisionViews views) {
    this.service = service;
    this.clean = clean;
    this.queue = queue;
    this.views = views;
  }

  @GET
  @Path("validation/{id}")
  public DecisionView show(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return views.untouched(actor, page, id, FormErrors.NONE);
  }

  /** All lines, all hours: one click. */
  @POST
  @Path("validation/{id}/accept")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response acceptAll(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    DecisionInput input = new DecisionInput(new FormInput(form), true);
    return decide(actor, page, id, input, Decision.inFull(input.version()));
  }

  /** The lines that nothing speaks against; the others stay in the queue. */
  @POST
  @Path("validation/{id}/accept-clean")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response acceptClean(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    DecisionInput input = new DecisionInput(new FormInput(form), true);
    return page.attempt(
        errors -> views.untouched(actor, page, id, errors),
        () -> {
          upToDate(() -> clean.acceptLines(actor, id, input.version()));
          return page.seeOther(ValidationPages.PATH + "/" + id, "validation.notice.acceptedClean");
        });
  }

  /** Line by line. */
  @POST
  @Path("validation/{id}/decide")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response decideLines(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    DecisionInput input = new DecisionInput(new FormInput(form), false);
    return decide(actor, page, id, input, input.decision());
  }

  @POST
  @Path("validation/{id}/return")
  @Consumes(APPLICATION_FORM_URLENCODED)
  public Response giveBack(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    DecisionInput input = new DecisionInput(new FormInput(form), true);
    return decide(actor, page, id, input, input.decision());
  }

  private Response decide(
      Actor actor, PageContext page, long id, DecisionInput input, Decision decision) {
    boolean[] overtaken = {false};
    return page.submit(
        input.form(),
        decision,
        command -> {
          input.checkTicks(command);
          try {
            return next(actor, page, upToDate(() -> service.decide(actor, id, command)));
          } catch (Conflict conflict) {
            overtaken[0] = true;
            throw conflict;
          }
        },
        errors ->
            overtaken[0]
                ? views.untouched(actor, page, id, errors)
                : views.again(actor, page, id, input, errors));
  }

  private static Declaration upToDate(Supplier<Declaration> use) {
    try {
      return use.get();
    } catch (Conflict conflict) {
      throw conflict.isStaleVersion() ? new Conflict("DECLARATION_CHANGED") : conflict;
    }
  }

  private Response next(Actor actor, PageContext page, Declaration decided) {
    String done = decided.status() == DeclarationStatus.RETURNED ? "returned" : "accepted";
    Optional<WaitingDeclaration> following = queue.following(actor, decided);
    return following
        .map(
            waiting ->
                page.seeOther(
                    ValidationPages.PATH + "/" + waiting.id(),
                    "validation.notice." + done + "Next"))
        .orElseGet(() -> page.seeOther(ValidationPages.PATH, "validation.notice." + done));
  }
}
