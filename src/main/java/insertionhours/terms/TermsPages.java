package insertionhours.terms;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
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
import java.util.function.Supplier;

/** What is agreed with an authority on following up its clauses. */
@Path("/organisations/authorities/{id}/terms")
@Produces("text/html; charset=UTF-8")
@Timed
public final class TermsPages {
  private final TermsService terms;
  private final ContractingAuthorityService authorities;

  TermsPages(TermsService terms, ContractingAuthorityService authorities) {
    this.terms = terms;
    this.authorities = authorities;
  }

  @GET
  @RolesAllowed(FACILITATOR)
  public TermsView show(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @QueryParam("facilitatorOrganisationId") Long organisation) {
    TermsAddress address = TermsAddress.of(actor, authorities.find(id), organisation);
    FollowUpTerms kept = terms.find(actor, address.organisation(), id);
    return view(actor, page, address, kept, TermsView.showing(page, kept));
  }

  @POST
  @Consumes(APPLICATION_FORM_URLENCODED)
  @RolesAllowed(FACILITATOR)
  public Response change(
      @Auth Actor actor,
      @Context PageContext page,
      @PathParam("id") long id,
      @QueryParam("facilitatorOrganisationId") Long organisation,
      MultivaluedMap<String, String> form) {
    TermsAddress address = TermsAddress.of(actor, authorities.find(id), organisation);
    terms.find(actor, address.organisation(), id);
    FormInput input = new FormInput(form);
    FollowUpTermsDraft draft = TermsForm.read(input);
    long version = TermsForm.version(input);
    return page.submit(
        input,
        draft,
        command -> {
          terms.change(actor, address.organisation(), id, command, version);
          return page.seeOther(address.terms(), "terms.notice.changed");
        },
        errors ->
            view(
                actor,
                page,
                address,
                terms.find(actor, address.organisation(), id),
                TermsView.again(page, input, errors)));
  }

  private TermsView view(
      Actor actor,
      PageContext page,
      TermsAddress address,
      FollowUpTerms kept,
      Supplier<FormModel> model) {
    return new TermsView(
        page,
        address,
        kept,
        terms.defaults(actor, address.organisation(), address.authority().id()),
        model);
  }
}
