package insertionhours.evidence;

import static insertionhours.identity.Role.Names.DECLARANT;
import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.LargestBody;
import insertionhours.web.ListQuery;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Files on assignments and declarations, in the API. A file is sent as it is, as the body. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Timed
public final class EvidenceResource {
  private final EvidenceService service;
  private final IdempotentPosts posts;

  EvidenceResource(EvidenceService service, IdempotentPosts posts) {
    this.service = service;
    this.posts = posts;
  }

  /** What tells an upload from another under the same key. */
  record Upload(EvidenceKind kind, String name, String sha256) {}

  @GET
  @Path("/assignments/{id}/files")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Listing<EvidenceFile> ofAssignment(
      @Auth Actor actor, @PathParam("id") long id, @Valid @BeanParam ListQuery query) {
    return list(actor, EvidencePlace.assignment(id), query);
  }

  @POST
  @Path("/assignments/{id}/files")
  @Consumes(MediaType.WILDCARD)
  @LargestBody(value = FileInspection.LARGEST, refusal = "problem.FILE_TOO_LARGE")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Response addToAssignment(
      @Auth Actor actor,
      @PathParam("id") long id,
      @NotNull @QueryParam("kind") EvidenceKind kind,
      @QueryParam("name") String name,
      @HeaderParam("Idempotency-Key") String key,
      byte[] content) {
    return add(actor, EvidencePlace.assignment(id), kind, name, key, content);
  }

  @GET
  @Path("/declarations/{id}/files")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Listing<EvidenceFile> ofDeclaration(
      @Auth Actor actor, @PathParam("id") long id, @Valid @BeanParam ListQuery query) {
    return list(actor, EvidencePlace.declaration(id), query);
  }

  @POST
  @Path("/declarations/{id}/files")
  @Consumes(MediaType.WILDCARD)
  @LargestBody(value = FileInspection.LARGEST, refusal = "problem.FILE_TOO_LARGE")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Response addToDeclaration(
      @Auth Actor actor,
      @PathParam("id") long id,
      @NotNull @QueryParam("kind") EvidenceKind kind,
      @QueryParam("name") String name,
      @HeaderParam("Idempotency-Key") String key,
      byte[] content) {
    return add(actor, EvidencePlace.declaration(id), kind, name, key, content);
  }

  @GET
  @Path("/files/{id}")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public EvidenceFile get(@Auth Actor actor, @PathParam("id") long id) {
    return service.find(actor, id);
  }

  @GET
  @Path("/files/{id}/content")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({FACILITATOR, DECLARANT})
  public Response content(@Auth Actor actor, @PathParam("id") long id) {
    return FileAnswer.of(service, actor, id);
  }

  @POST
  @Path("/files/{id}/sight")
  @RolesAllowed(FACILITATOR)
  public Response see(
      @Auth Actor actor, @PathParam("id") long id, @HeaderParam("Idempotency-Key") String key) {
    return posts.movePersonal(
        actor,
        "files/" + id + "/sight",
        key,
        null,
        () -> service.see(actor, id),
        () -> service.find(actor, id));
  }

  @DELETE
  @Path("/files/{id}")
  @RolesAllowed({FACILITATOR, DECLARANT})
  public void remove(@Auth Actor actor, @PathParam("id") long id) {
    service.remove(actor, id);
  }

  private Listing<EvidenceFile> list(Actor actor, EvidencePlace place, ListQuery query) {
    String search = query.search() == null ? "" : query.search().toLowerCase(Locale.ROOT);
    List<EvidenceFile> found =
        service.of(actor, place).stream()
            .filter(
                file ->
                    search.isEmpty()
                        || (file.name() != null
                            && file.name().toLowerCase(Locale.ROOT).contains(search)))
            .toList();
    return Listing.part(found, query.slice());
  }

  private Response add(
      Actor actor,
      EvidencePlace place,
      EvidenceKind kind,
      String name,
      String key,
      byte[] content) {
    FileInspection.checkSize(content);
    CheckedFile file = service.check(actor, place, name, content);
    return posts.createPersonal(
        actor,
        place.path(),
        key,
        new Upload(kind, name, hash(content)),
        () -> service.add(actor, place, kind, file),
        added -> "files/" + added.id(),
        id -> service.find(actor, id));
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
