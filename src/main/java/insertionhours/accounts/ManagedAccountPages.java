package insertionhours.accounts;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.problems.NotFound;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One account, and what its managers may do to it. */
@Timed
@Path("/accounts/{id: \\d+}")
@RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.FACILITATOR})
@Produces("text/html; charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class ManagedAccountPages {
  private final AccountService service;
  private final PasswordLinkService links;
  private final SecuritySettings settings;

  ManagedAccountPages(
      AccountService service, PasswordLinkService links, SecuritySettings settings) {
    this.service = service;
    this.links = links;
    this.settings = settings;
  }

  @GET
  @Consumes(MediaType.WILDCARD)
  public PageView show(@Auth Actor actor, @PathParam("id") long id, @Context PageContext page) {
    return view(actor, id, page, FormErrors.NONE);
  }

  @POST
  @Path("/disabling")
  public Response disable(@Auth Actor actor, @PathParam("id") long id, @Context PageContext page) {
    return page.attempt(
        errors -> view(actor, id, page, errors),
        () -> {
          service.disable(actor, id);
          return page.seeOther("/accounts/" + id, "accounts.notice.disabled");
        });
  }

  @POST
  @Path("/enabling")
  public Response enable(@Auth Actor actor, @PathParam("id") long id, @Context PageContext page) {
    return page.attempt(
        errors -> view(actor, id, page, errors),
        () -> {
          service.enable(actor, id);
          return page.seeOther("/accounts/" + id, "accounts.notice.enabled");
        });
  }

  @POST
  @Path("/grant-withdrawal")
  public Response withdraw(
      @Auth Actor actor,
      @PathParam("id") long id,
      MultivaluedMap<String, String> form,
      @Context PageContext page) {
    FormInput input = new FormInput(form);
    Role role = input.choice("role", Role.class);
    Long organisation = input.id("organisationId");
    if (role == null || organisation == null) {
      throw new NotFound();
    }
    return page.attempt(
        errors -> view(actor, id, page, errors),
        () -> {
          service.withdraw(actor, id, role, organisation);
          // An account without its last link to the reader is no longer hers to see.
          String next = actor.is(Role.ADMINISTRATOR) ? "/accounts/" + id : "/accounts";
          return page.seeOther(next, "accounts.notice.withdrawn");
        });
  }

  @POST
  @Path("/password-link")
  public Response issuePasswordLink(
      @Auth Actor actor, @PathParam("id") long id, @Context PageContext page) {
    return page.attempt(
        errors -> view(actor, id, page, errors),
        () -> {
          IssuedLink link = links.issue(actor, id);
          String address = settings.link("/password/" + link.code());
          return Response.ok(new LinkView(page, "reset", link, address, "/accounts/" + id))
              .header("Cache-Control", "no-store")
              .build();
        });
  }

  private PageView view(Actor actor, long id, PageContext page, FormErrors errors) {
    return new ManagedAccountView(page, service.account(actor, id), errors);
  }
}
