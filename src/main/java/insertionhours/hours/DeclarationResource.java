package insertionhours.hours;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
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
import java.time.YearMonth;

/** Declarations, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({FACILITATOR, DECLARANT})
@Timed
public final class DeclarationResource {
  private final DeclarationService service;
  private final SubmissionService submissions;
  private final IdempotentPosts posts;

  DeclarationResource(
      DeclarationService service, SubmissionService submissions, IdempotentPosts posts) {
    this.service = service;
    this.submissions = submissions;
    this.posts = posts;
  }

  @POST
  @Path("/lots/{id}/declarations")
  public Response create(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @Context PageContext page,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid DeclarationDraft body) {
    return posts.createPersonal(
        actor,
        "lots/" + lotId + "/declarations",
        key,
        body,
        () -> answer(service.create(actor, lotId, body), page),
        answer -> "declarations/" + answer.declaration().id(),
        id -> answer(service.find(actor, id), page));
  }

  @GET
  @Path("/lots/{id}/declarations")
  public Listing<DeclarationAnswer> listOfLot(
      @Auth Actor actor,
      @PathParam("id") long lotId,
      @Context PageContext page,
      @Valid @BeanParam ListQuery query,
      @BeanParam DeclarationQuery filters) {
    return service
        .listOfLot(actor, lotId, filters.filter(query.search(), lotId), query.slice())
        .map(declaration -> answer(declaration, page));
  }

  @GET
  @Path("/declarations")
  public Listing<DeclarationAnswer> list(
      @Auth Actor actor,
      @Context PageContext page,
      @Valid @BeanParam ListQuery query,
      @BeanParam DeclarationQuery filters,
      @QueryParam("lotId") Long lotId) {
    return service
        .list(actor, filters.filter(query.search(), lotId), query.slice())
        .map(declaration -> answer(declaration, page));
  }

  @GET
  @Path("/declarations/{id}")
  public DeclarationAnswer get(
      @Auth Actor actor, @PathParam("id") long id, @Context PageContext page) {
    return answer(service.find(actor, id), page);
  }

  @PUT
  @Path("/declarations/{id}")
  public DeclarationAnswer change(
      @Auth Actor actor,
      @PathParam("id") long id,
      @Context PageContext page,
      @NotNull @Valid Versioned<DeclarationDraft> body) {
    return answer(service.change(actor, id, body.content(), body.version()), page);
  }

  @DELETE
  @Path("/declarations/{id}")
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    service.remove(actor, id);
  }

  @POST
  @Path("/declarations/{id}/submission")
  public Response submit(
      @Auth Actor actor,
      @PathParam("id") long id,
      @Context PageContext page,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid Submission body) {
    return posts.movePersonal(
        actor,
        "declarations/" + id + "/submission",
        key,
        body,
        () -> submissions.submit(actor, id, body.version()),
        () -> answer(service.find(actor, id), page));
  }

  @POST
  @Path("/declarations/{id}/withdrawal")
  public Response withdraw(
      @Auth Actor actor,
      @PathParam("id") long id,
      @Context PageContext page,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid Submission body) {
    return posts.movePersonal(
        actor,
        "declarations/" + id + "/withdrawal",
        key,
        body,
        () -> submissions.withdraw(actor, id, body.version()),
        () -> answer(service.find(actor, id), page));
  }

  private static DeclarationAnswer answer(Declaration declaration, PageContext page) {
    return DeclarationAnswer.of(declaration, page.messages());
  }

  /** The filters of lists of declarations. */
  public static final class DeclarationQuery {
    @QueryParam("status")
    private DeclarationStatus status;

    @QueryParam("enterpriseId")
    private Long enterpriseId;

    @QueryParam("month")
    private YearMonth month;

    @QueryParam("sort")
    private String sort;

    DeclarationFilter filter(String search, Long lotId) {
      var order = SortOrder.of(sort, DeclarationFilter.Sort.class, DeclarationFilter.Sort.ID);
      return new DeclarationFilter(
          search, status, lotId, enterpriseId, month, order.key(), order.descending());
    }
  }
}
