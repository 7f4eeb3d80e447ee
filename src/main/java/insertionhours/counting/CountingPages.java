package insertionhours.counting;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.organisations.AuthorityPart;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What counts with an authority: read, and set anew. */
@Path("/organisations/authorities/{id}/counting")
@Produces("text/html; charset=UTF-8")
@Timed
public final class CountingPages {
  /** Below the address of the authority. */
  static final String HERE = "/counting";

  private final CountingPolicyService policies;
  private final ContractingAuthorityService authorities;

  CountingPages(CountingPolicyService policies, ContractingAuthorityService authorities) {
    this.policies = policies;
    this.authorities = authorities;
  }

  @GET
  @RolesAllowed(FACILITATOR)
  public CountingView show(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @QueryParam("facilitatorOrganisationId") Long organisation) {
    AuthorityPart part = AuthorityPart.of(actor, authorities.find(id), organisation);
    List<CountingPolicy> versions = policies.versions(actor, part.organisation(), id);
    return new CountingView(page, part, versions, CountingView.showing(page, versions.get(0)));
  }

  @POST
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response set(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @QueryParam("facilitatorOrganisationId") Long organisation,
      MultivaluedMap<String, String> form) {
    AuthorityPart part = AuthorityPart.of(actor, authorities.find(id), organisation);
    policies.versions(actor, part.organisation(), id);
    FormInput input = new FormInput(form);
    CountingPolicyDraft draft = CountingForm.read(input);
    long version = CountingForm.version(input);
    return page.submit(
        input,
        draft,
        command -> {
          policies.set(actor, part.organisation(), id, command, version);
          return page.seeOther(part.href(HERE), "counting.notice.set");
        },
        errors ->
            new CountingView(
                page,
                part,
                policies.versions(actor, part.organisation(), id),
                CountingView.again(page, input, errors)));
  }
}
