package insertionhours.terms;

import static insertionhours.identity.Role.Names.FACILITATOR;
import static jakarta.ws.rs.core.MediaType.APPLICATION_FORM_URLENCODED;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
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
import java.util.function.Supplier;

/** What is agreed with an authority on following up its clauses. */
@Path("/organisations/authorities/{id}/terms")
@Produces("text/html; charset=UTF-8")
@Timed
public final class TermsPages {
  /** Below the address of the authority. */
  static final String HERE = "/terms";

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
    AuthorityPart part = AuthorityPart.of(actor, authorities.find(id), organisation);
    FollowUpTerms kept = terms.find(actor, part.organisation(), id);
    return view(actor, page, part, kept, TermsView.showing(page, kept));
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
    AuthorityPart part = AuthorityPart.of(actor, authorities.find(id), organisation);
    terms.find(actor, part.organisation(), id);
    FormInput input = new FormInput(form);
    FollowUpTermsDraft draft = TermsForm.read(input);
    long version = TermsForm.version(input);
    return page.submit(
        input,
        draft,
        command -> {
          terms.change(actor, part.organisation(), id, command, version);
          return page.seeOther(part.href(HERE), "terms.notice.changed");
        },
        errors ->
            view(
                actor,
                page,
                part,
                terms.find(actor, part.organisation(), id),
                TermsView.again(page, input, errors)));
  }

  private TermsView view(
      Actor actor,
      PageContext page,
      AuthorityPart part,
      FollowUpTerms kept,
      Supplier<FormModel> model) {
    return new TermsView(
        page, part, kept, terms.defaults(actor, part.organisation(), part.authority().id()), model);
  }
}
