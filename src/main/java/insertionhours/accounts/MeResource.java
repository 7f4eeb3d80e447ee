package insertionhours.accounts;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who a token speaks for. */
@Timed
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
  /** One's address and what one may act as. */
  public record Me(String email, List<GrantBody> grants) {}

  /**
   * A role held.
   *
   * @param organisation null for an administrator
   */
  public record GrantBody(Role role, OrganisationBody organisation) {
    static GrantBody of(Grant grant) {
      return new GrantBody(
          grant.role(),
          grant.role() == Role.ADMINISTRATOR
              ? null
              : new OrganisationBody(grant.organisationId(), grant.organisationName()));
    }
  }

  /** An organisation by its id and name. */
  public record OrganisationBody(long id, String name) {}

  @GET
  @PermitAll
  public Me me(@Auth Actor actor) {
    return new Me(actor.email(), actor.grants().stream().map(GrantBody::of).toList());
  }
}
