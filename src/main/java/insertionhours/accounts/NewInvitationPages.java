package insertionhours.accounts;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.web.FormView;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Inviting somebody: as what, for which organisation, at which address. */
@Timed
@Path("/accounts/invitation")
@RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.FACILITATOR})
@Produces("text/html; charset=UTF-8")
public final class NewInvitationPages {
  private static final String TEXTS = "accounts.invite";

  private final InvitationService invitations;
  private final OrganisationChoices organisations;
  private final SecuritySettings settings;

  NewInvitationPages(
      InvitationService invitations, OrganisationChoices organisations, SecuritySettings settings) {
    this.invitations = invitations;
    this.organisations = organisations;
    this.settings = settings;
  }

  /**
   * @param asked the role to invite to, null for the usual one
   * @param organisationId chosen beforehand, null for none
   */
  @GET
  public PageView form(
      @Auth Actor actor,
      @Context PageContext page,
      @QueryParam("role") Role asked,
      @QueryParam("organisationId") Long organisationId) {
    Role role =
        asked == null || !InvitationService.mayInvite(actor, asked) ? Role.DECLARANT : asked;
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("role", role);
    kept.put("organisationId", organisationId);
    return view(page, actor, role, FormModel.showing(page.messages(), TEXTS, kept));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invite(
      @Auth Actor actor, MultivaluedMap<String, String> form, @Context PageContext page) {
    FormInput input = new FormInput(form);
    Role role = input.choice("role", Role.class);
    Invite command = new Invite(role, input.id("organisationId"), input.text("email"));
    return page.submit(
        input,
        command,
        invite -> shown(page, invitations.invite(actor, invite)),
        errors -> again(page, actor, role == null ? Role.DECLARANT : role, input, errors));
  }

  private Response shown(PageContext page, IssuedLink link) {
    String address = settings.link("/invitation/" + link.code());
    return Response.ok(new LinkView(page, "invitation", link, address, "/accounts"))
        .header("Cache-Control", "no-store")
        .build();
  }

  private PageView again(
      PageContext page, Actor actor, Role role, FormInput input, FormErrors errors) {
    FormModel model = FormModel.again(page.messages(), TEXTS, input, errors);
    return view(page, actor, role, model);
  }

  private PageView view(PageContext page, Actor actor, Role role, FormModel model) {
    model.field("hidden", "role", true);
    if (role != Role.ADMINISTRATOR) {
      model.select("organisationId", true, choices(actor, role));
    }
    return new NewInvitationView(page, actor, role, model.field("email", "email", true));
  }

  private Map<String, String> choices(Actor actor, Role role) {
    Map<String, String> choices = new LinkedHashMap<>();
    names(role)
        .forEach(
            (id, name) -> {
              if (role != Role.FACILITATOR
                  || actor.is(Role.ADMINISTRATOR)
                  || actor.facilitates(id)) {
                choices.put(id.toString(), name);
              }
            });
    return choices;
  }

  private Map<Long, String> names(Role role) {
    return switch (role) {
      case ADMINISTRATOR -> Map.of();
      case FACILITATOR -> organisations.facilitatorOrganisations();
      case AUTHORITY -> organisations.contractingAuthorities();
      case DECLARANT -> organisations.enterprises();
    };
  }

  /** The form, and links to the same for the other roles. */
  public static final class NewInvitationView extends PageView {
    private final Actor actor;
    private final Role role;
    private final FormView.Form form;

    NewInvitationView(PageContext page, Actor actor, Role role, FormModel model) {
      super("new-invitation.mustache", page, page.text(TEXTS + ".title"));
      this.actor = actor;
      this.role = role;
      this.form =
          new FormView.Form(
              model, "/accounts/invitation", page.text(TEXTS + ".submit"), "/accounts");
    }

    /** A tab. */
    public record RoleLink(String href, String label, boolean current) {}

    @Override
    public List<Crumb> crumbs() {
      return List.of(new Crumb("/accounts", page.text("accounts.list.title")));
    }

    public List<RoleLink> roles() {
      return Stream.of(Role.DECLARANT, Role.AUTHORITY, Role.FACILITATOR, Role.ADMINISTRATOR)
          .filter(offered -> InvitationService.mayInvite(actor, offered))
          .map(
              offered ->
                  new RoleLink(
                      "/accounts/invitation?role=" + offered,
                      page.messages().label(offered),
                      offered == role))
          .toList();
    }

    public String explanation() {
      return page.text(TEXTS + ".may." + role);
    }

    public FormView.Form form() {
      return form;
    }
  }
}
