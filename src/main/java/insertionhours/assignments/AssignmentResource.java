package insertionhours.assignments;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import insertionhours.assignments.AssignmentFilter.Sort;
import insertionhours.identity.Actor;
import insertionhours.json.Versioned;
import insertionhours.listing.Listing;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.ListQuery;
import insertionhours.web.PageContext;
import insertionhours.web.SortOrder;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Who is proposed and admitted, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class AssignmentResource {
  private final AssignmentService service;
  private final AssignmentFindingsService findings;
  private final IdempotentPosts posts;

  AssignmentResource(
      AssignmentService service, AssignmentFindingsService findings, IdempotentPosts posts) {
    this.service = service;
    this.findings = findings;
    this.posts = posts;
  }

  @GET
  @Path("/assignments")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Listing<ListedAssignment> list(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @BeanParam AssignmentQuery filters,
      @QueryParam("lotId") Long lotId) {
    AssignmentFilter filter = filters.filter(query.search(), lotId);
    return service.list(actor, filter, query.slice()).map(ListedAssignment::new);
  }

  @GET
  @Path("/lots/{id}/assignments")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Listing<ListedAssignment> listOfLot(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @Valid @BeanParam ListQuery query,
      @BeanParam AssignmentQuery filters) {
    AssignmentFilter filter = filters.filter(query.search(), lotId);
    return service.listOfLot(actor, lotId, filter, query.slice()).map(ListedAssignment::new);
  }

  @POST
  @Path("/lots/{id}/assignments")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Response propose(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @Context PageContext page,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid AssignmentDraft body) {
    return posts.createPersonal(
        actor,
        "lots/" + lotId + "/assignments",
        key,
        body,
        () -> answer(actor, page, service.propose(actor, lotId, body)),
        answer -> "assignments/" + answer.assignment().id(),
        id -> get(actor, id, page));
  }

  @GET
  @Path("/assignments/{id}")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public AssignmentAnswer get(
      @Auth Actor actor, @PathParam("id") long id, @Context PageContext page) {
    return answer(actor, page, service.find(actor, id));
  }

  @PUT
  @Path("/assignments/{id}")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public AssignmentAnswer change(
      @Auth Actor actor,
      @PathParam("id") long id,
      @Context PageContext page,
      @NotNull @Valid Versioned<AssignmentDraft> body) {
    return answer(actor, page, service.change(actor, id, body.content(), body.version()));
  }

  @DELETE
  @Path("/assignments/{id}")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    service.remove(actor, id);
  }

  @POST
  @Path("/assignments/{id}/decision")
  @RolesAllowed(FACILITATOR)
  public Response decide(
      @Auth Actor actor,
      @PathParam("id") long id,
      @Context PageContext page,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid AssignmentDecision body) {
    return posts.movePersonal(
        actor,
        "assignments/" + id + "/decision",
        key,
        body,
        () -> service.decide(actor, id, body),
        () -> get(actor, id, page));
  }

  @POST
  @Path("/assignments/{id}/sight")
  @RolesAllowed(FACILITATOR)
  public Response see(
      @Auth Actor actor,
      @PathParam("id") long id,
      @Context PageContext page,
      @HeaderParam("Idempotency-Key") String key) {
    return posts.movePersonal(
        actor,
        "assignments/" + id + "/sight",
        key,
        null,
        () -> service.see(actor, id),
        () -> get(actor, id, page));
  }

  private AssignmentAnswer answer(Actor actor, PageContext page, Assignment assignment) {
    return AssignmentAnswer.of(
        assignment, findings.of(actor, List.of(assignment)).get(assignment.id()), page.messages());
  }

  /** A row of a list, without what could tell the criterion: that is read one by one. */
  record ListedAssignment(@JsonUnwrapped @JsonIgnoreProperties("proofs") Assignment assignment) {}

  /** The filters of lists of assignments. */
  public static final class AssignmentQuery {
    @QueryParam("status")
    private AssignmentStatus status;

    @QueryParam("employerId")
    private Long employerId;

    @QueryParam("beneficiaryId")
    private Long beneficiaryId;

    @QueryParam("sort")
    private String sort;

    AssignmentFilter filter(String search, Long lotId) {
      var order = SortOrder.of(sort, Sort.class, Sort.ID);
      return new AssignmentFilter(
          search, status, lotId, employerId, beneficiaryId, order.key(), order.descending());
    }
  }
}
