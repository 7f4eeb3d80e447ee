package insertionhours.beneficiaries;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.beneficiaries.BeneficiaryFilter.Sort;
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
import java.util.List;

/** The people far from employment, in the API. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Timed
public final class BeneficiaryResource {
  private final BeneficiaryService beneficiaries;
  private final BeneficiaryLists lists;
  private final PersonService persons;
  private final IdempotentPosts posts;

  BeneficiaryResource(
      BeneficiaryService beneficiaries,
      BeneficiaryLists lists,
      PersonService persons,
      IdempotentPosts posts) {
    this.beneficiaries = beneficiaries;
    this.lists = lists;
    this.persons = persons;
    this.posts = posts;
  }

  @GET
  @Path("/beneficiaries")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Listing<ListedBeneficiary> list(
      @Auth Actor actor,
      @Valid @BeanParam ListQuery query,
      @QueryParam("status") ProposalStatus status,
      @QueryParam("employerId") Long employerId,
      @QueryParam("sort") String sort) {
    var order = SortOrder.of(sort, Sort.class, Sort.ID);
    BeneficiaryFilter filter =
        new BeneficiaryFilter(
            query.search(), status, employerId, false, order.key(), order.descending());
    return lists.list(actor, filter, query.slice());
  }

  @POST
  @Path("/beneficiaries")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Response create(
      @Auth Actor actor,
      @HeaderParam("Idempotency-Key") String key,
      @Valid @NotNull BeneficiaryDraft draft) {
    return posts.createPersonal(
        actor,
        "beneficiaries",
        key,
        draft,
        () -> beneficiaries.create(actor, draft),
        created -> "beneficiaries/" + created.id(),
        id -> beneficiaries.read(actor, id));
  }

  @GET
  @Path("/beneficiaries/{id}")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Beneficiary get(@Auth Actor actor, @PathParam("id") long id) {
    return beneficiaries.read(actor, id);
  }

  @PUT
  @Path("/beneficiaries/{id}")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Beneficiary change(
      @Auth Actor actor,
      @PathParam("id") long id,
      @Valid @NotNull Versioned<BeneficiaryDetails> change) {
    return beneficiaries.change(actor, id, change.content(), change.version());
  }

  @DELETE
  @Path("/beneficiaries/{id}")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    beneficiaries.remove(actor, id);
  }

  @GET
  @Path("/beneficiaries/{id}/matches")
  @RolesAllowed(FACILITATOR)
  public Listing<PersonMatch> matches(
      @Auth Actor actor, @PathParam("id") long id, @Valid @BeanParam ListQuery query) {
    List<PersonMatch> found =
        persons.matches(actor, id).stream()
            .filter(match -> match.mentions(query.search()))
            .toList();
    return Listing.part(found, query.slice());
  }

  @POST
  @Path("/beneficiaries/{id}/merger")
  @RolesAllowed(FACILITATOR)
  public Response merge(
      @Auth Actor actor,
      @PathParam("id") long id,
      @HeaderParam("Idempotency-Key") String key,
      @Valid @NotNull Merger merger) {
    return posts.movePersonal(
        actor,
        "beneficiaries/" + id + "/merger",
        key,
        merger,
        () -> persons.merge(actor, id, merger.otherId()),
        () -> Listing.whole(persons.matches(actor, id)));
  }

  @POST
  @Path("/beneficiaries/{id}/separation")
  @RolesAllowed(FACILITATOR)
  public Response separate(
      @Auth Actor actor, @PathParam("id") long id, @HeaderParam("Idempotency-Key") String key) {
    return posts.movePersonal(
        actor,
        "beneficiaries/" + id + "/separation",
        key,
        null,
        () -> persons.separate(actor, id),
        () -> Listing.whole(persons.matches(actor, id)));
  }
}
