package insertionhours.accounts;

import com.codahale.metrics.annotation.Timed;
import insertionhours.accounts.AccountDao.AccountRow;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotFound;
import insertionhours.web.Cookies;
import insertionhours.web.FormView;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What somebody invited sees, before she can sign in. */
@Timed
@Path("/invitation/{code}")
@Produces("text/html; charset=UTF-8")
public final class InvitationPages {
  private static final String TEXTS = "accounts.join";
  private static final String JOINED = "accounts.notice.joined";

  private final InvitationService invitations;
  private final SessionService sessions;
  private final Credentials credentials;
  private final SessionAnswers answers;
  private final SecuritySettings settings;

  InvitationPages(
      InvitationService invitations,
      SessionService sessions,
      Credentials credentials,
      SessionAnswers answers,
      SecuritySettings settings) {
    this.invitations = invitations;
    this.sessions = sessions;
    this.credentials = credentials;
    this.answers = answers;
    this.settings = settings;
  }

  @GET
  public Response form(@PathParam("code") String code, @Context PageContext page) {
    try {
      Invitation invitation = invitations.open(code);
      FormModel model = FormModel.showing(page.messages(), TEXTS, Map.of());
      return Response.ok(view(page, code, invitation, model)).build();
    } catch (NotFound e) {
      return ClosedLinkView.answer(page);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(
      @PathParam("code") String code,
      MultivaluedMap<String, String> form,
      @Context PageContext page,
      @Context HttpServletRequest request,
      @CookieParam(Cookies.SESSION) String former) {
    try {
      Invitation invitation = invitations.open(code);
      FormInput input = new FormInput(form);
      Guest guest = new Guest(code, former, settings.clientAddress().apply(request));
      return switch (InvitationReader.of(page, invitation)) {
        case GUEST_SIGNED_IN -> acceptSignedIn(page, guest);
        case SOMEBODY_ELSE -> throw new Conflict("INVITATION_OF_OTHERS");
        case WITH_ACCOUNT -> acceptWithAccount(page, guest, invitation, input);
        case NEW -> acceptNew(page, guest, invitation, input);
      };
    } catch (NotFound e) {
      return ClosedLinkView.answer(page);
    }
  }

  private record Guest(String code, String formerSession, String address) {}

  private Response acceptSignedIn(PageContext page, Guest guest) {
    invitations.join(guest.code(), page.actor().orElseThrow().accountId());
    return page.seeOther("/", JOINED);
  }

  private Response acceptWithAccount(
      PageContext page, Guest guest, Invitation invitation, FormInput input) {
    return page.submit(
        input,
        new SignIn(invitation.email(), FormPassword.in(input, "password")),
        signIn -> {
          AccountRow holder =
              credentials.confirmed("password", signIn.email(), signIn.password(), guest.address());
          invitations.join(guest.code(), holder.id());
          return begin(page, guest, holder);
        },
        errors -> again(page, guest, invitation, input, errors));
  }

  private Response acceptNew(
      PageContext page, Guest guest, Invitation invitation, FormInput input) {
    return page.submit(
        input,
        new Join(input.text("displayName"), FormPassword.in(input, "newPassword")),
        join -> begin(page, guest, invitations.join(guest.code(), join)),
        errors -> again(page, guest, invitation, input, errors));
  }

  private Response begin(PageContext page, Guest guest, AccountRow holder) {
    return answers.begin(page.seeOther("/", JOINED), sessions.renew(holder, guest.formerSession()));
  }

  private static PageView again(
      PageContext page, Guest guest, Invitation invitation, FormInput input, FormErrors errors) {
    FormModel model = FormModel.again(page.messages(), TEXTS, input, errors);
    return view(page, guest.code(), invitation, model);
  }

  private static PageView view(
      PageContext page, String code, Invitation invitation, FormModel model) {
    String action = "/invitation/" + code;
    return switch (InvitationReader.of(page, invitation)) {
      case GUEST_SIGNED_IN -> view(page, invitation, model, action, "accept");
      case SOMEBODY_ELSE -> view(page, invitation, model, "/sign-out", "signOut");
      case WITH_ACCOUNT ->
          view(page, invitation, model.field("password", "password", true), action, "accept");
      case NEW ->
          view(
              page,
              invitation,
              model.requiredText("displayName").field("password", "newPassword", true),
              action,
              "create");
    };
  }

  private static PageView view(
      PageContext page, Invitation invitation, FormModel model, String action, String button) {
    String who = TEXTS + ".lead." + InvitationReader.of(page, invitation);
    String submit = page.text(TEXTS + ".submit." + button);
    return new InvitationView(
        page,
        invitation,
        page.text(who, invitation.email()),
        new FormView.Form(model, action, submit, null));
  }
}
