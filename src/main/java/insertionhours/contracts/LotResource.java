package insertionhours.contracts;

import static insertionhours.identity.Role.Names.AUTHORITY;
import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.json.Versioned;
import insertionhours.listing.Listing;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.ListQuery;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Lots, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class LotResource {
  private final LotService service;
  private final OperationService operations;
  private final IdempotentPosts posts;

  LotResource(LotService service, OperationService operations, IdempotentPosts posts) {
    this.service = service;
    this.operations = operations;
    this.posts = posts;
  }

  @GET
  @Path("/lots")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Listing<Lot> list(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @BeanParam LotQuery filters,
      @QueryParam("operationId") Long operationId) {
    return service.list(actor, filters.filter(query.search(), operationId), query.slice());
  }

  @GET
  @Path("/operations/{id}/lots")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Listing<Lot> listOfOperation(
      @Auth Actor actor,
      @PathParam("id") long operationId,
      @Valid @BeanParam ListQuery query,
      @BeanParam LotQuery filters) {
    operations.find(actor, operationId);
    return service.list(actor, filters.filter(query.search(), operationId), query.slice());
  }

  @POST
  @Path("/operations/{id}/lots")
  @RolesAllowed(FACILITATOR)
  public Response create(
      @Auth Actor actor,
      @PathParam("id") long operationId,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid LotDraft body) {
    return posts.create(
        actor,
        "operations/" + operationId + "/lots",
        key,
        body,
        () -> service.create(actor, operationId, body),
        lot -> "lots/" + lot.id());
  }

  @GET
  @Path("/lots/{id}")
  @RolesAllowed({FACILITATOR, AUTHORITY, DECLARANT})
  public Lot get(@Auth Actor actor, @PathParam("id") long id) {
    return service.find(actor, id);
  }

  @PUT
  @Path("/lots/{id}")
  @RolesAllowed(FACILITATOR)
  public Lot change(
      @Auth Actor actor, @PathParam("id") long id, @NotNull @Valid Versioned<LotDraft> body) {
    return service.change(actor, id, body.content(), body.version());
  }

  @DELETE
  @Path("/lots/{id}")
  @RolesAllowed(FACILITATOR)
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    service.remove(actor, id);
  }

  /** The filters of lists of lots. */
  public static final class LotQuery {
    @QueryParam("status")
    private LotStatus status;

    @QueryParam("trade")
    private String trade;

    @QueryParam("contractingAuthorityId")
    private Long contractingAuthorityId;

    @QueryParam("clauseKind")
    private ClauseKind clauseKind;

    @QueryParam("contractForm")
    private ContractForm contractForm;

    @QueryParam("enterpriseId")
    private Long enterpriseId;

    @QueryParam("sort")
    private String sort;

    LotFilter filter(String search, Long operationId) {
      var order = SortOrder.of(sort, LotFilter.Sort.class, LotFilter.Sort.ID);
      return new LotFilter(
          search,
          status,
          trade,
          operationId,
          contractingAuthorityId,
          clauseKind,
          contractForm,
          enterpriseId,
          order.key(),
          order.descending());
    }
  }
}
