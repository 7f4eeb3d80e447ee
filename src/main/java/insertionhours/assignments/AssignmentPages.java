package insertionhours.assignments;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.assignments.AssignmentFilter.Sort;
import insertionhours.counting.ReasonCode;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
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
import java.time.LocalDate;
import java.util.List;

/** Who is proposed on all lots, and the card of one of them, where a facilitator decides. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@Timed
public final class AssignmentPages {
  private final AssignmentService service;
  private final AssignmentFindingsService findings;
  private final List<AssignmentLinks> links;
  private final Clock clock;

  AssignmentPages(
      AssignmentService service,
      AssignmentFindingsService findings,
      List<AssignmentLinks> links,
      Clock clock) {
    this.service = service;
    this.findings = findings;
    this.links = links;
    this.clock = clock;
  }

  static String path(long id) {
    return "/assignments/" + id;
  }

  /** What awaits a facilitator, the longest first; a firm's own people. */
  @GET
  @Path("assignments")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public AssignmentListView list(@Auth Actor actor, @Context PageContext page) {
    boolean facilitator = actor.is(Role.FACILITATOR);
    AssignmentListView.Asked asked = AssignmentListView.Asked.of(page, facilitator);
    AssignmentFilter filter =
        new AssignmentFilter(
            asked.search(), asked.status(), null, null, null, Sort.PROPOSED_ON, false);
    Slice slice = Slice.page(Cursor.understood(page.query().getFirst("after")));
    return AssignmentListView.ofAll(
        new AssignmentWords(page, facilitator),
        asked,
        service.list(actor, filter, slice),
        service.count(actor, filter),
        LocalDate.now(clock));
  }

  @GET
  @Path("assignments/{id}")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public AssignmentView show(
      @Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return view(actor, page, id, null, FormErrors.NONE);
  }

  @POST
  @Path("assignments/{id}/decision")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response decide(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form) {
    service.find(actor, id);
    FormInput input = new FormInput(form);
    return page.submit(
        input,
        new AssignmentDecision(
            input.choice("decision", AssignmentStatus.class),
            input.date("eligibleFrom"),
            input.choice("reasonCode", ReasonCode.class),
            input.text("comment"),
            input.id("version")),
        decision -> {
          Assignment decided = service.decide(actor, id, decision);
          return page.seeOther(path(id) + back(page), "assignments.notice." + decided.status());
        },
        errors -> view(actor, page, id, input, errors));
  }

  /** The proofs that were added since the decision. */
  @POST
  @Path("assignments/{id}/sight")
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response see(@Auth Actor actor, @Context PageContext page, @PathParam("id") long id) {
    return page.attempt(
        errors -> view(actor, page, id, null, errors),
        () -> {
          service.see(actor, id);
          return page.seeOther(path(id) + back(page), "assignments.notice.seen");
        });
  }

  /** Whoever came from hours that wait for this goes back to them. */
  private static String back(PageContext page) {
    Long declaration = AssignmentView.declaration(page);
    return declaration == null ? "" : "?declaration=" + declaration;
  }

  private AssignmentView view(
      Actor actor, PageContext page, long id, FormInput typed, FormErrors errors) {
    Assignment assignment = service.find(actor, id);
    boolean facilitates = actor.facilitates(assignment.facilitatorOrganisationId());
    return new AssignmentView(
        new AssignmentWords(page, facilitates),
        assignment,
        findings.of(actor, List.of(assignment)).get(id),
        links.stream().flatMap(more -> more.of(actor, page, assignment).stream()).toList(),
        typed,
        errors);
  }
}
