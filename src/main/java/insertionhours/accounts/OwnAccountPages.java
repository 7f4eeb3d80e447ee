package insertionhours.accounts;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.identity.Actor;
import insertionhours.web.FormView;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** One's own name, address and password. */
@Timed
@Path("/account")
@Produces("text/html; charset=UTF-8")
public final class OwnAccountPages {
  private static final String TEXTS = "accounts.own";

  private final OwnAccountService service;
  private final SessionService sessions;
  private final SessionAnswers answers;
  private final SecuritySettings settings;

  OwnAccountPages(
      OwnAccountService service,
      SessionService sessions,
      SessionAnswers answers,
      SecuritySettings settings) {
    this.service = service;
    this.sessions = sessions;
    this.answers = answers;
    this.settings = settings;
  }

  @GET
  @PermitAll
  public PageView form(@Auth Actor actor, @Context PageContext page) {
    Account account = service.account(actor);
    Map<String, ?> kept =
        Map.of(
            "displayName", account.displayName(),
            "email", account.email(),
            "version", account.version());
    return new OwnAccountView(
        page, actor, FormModel.showing(page.messages(), TEXTS, kept), account.version());
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @Auth Actor actor,
      MultivaluedMap<String, String> form,
      @Context PageContext page,
      @Context HttpServletRequest request) {
    FormInput input = new FormInput(form);
    ChangeOwnAccount command =
        new ChangeOwnAccount(
            input.text("displayName"),
            input.text("email"),
            FormPassword.in(input, "newPassword"),
            FormPassword.in(input, "presentPassword"),
            input.id("version"));
    String client = settings.clientAddress().apply(request);
    return page.submit(
        input,
        command,
        change -> changed(page, actor, change, client),
        errors -> again(page, actor, input, errors));
  }

  private Response changed(PageContext page, Actor actor, ChangeOwnAccount change, String client) {
    Response answer = page.seeOther("/account", "accounts.notice.changed");
    return service
        .change(actor, change, client)
        .map(account -> answers.begin(answer, sessions.renew(account, null)))
        .orElse(answer);
  }

  private PageView again(PageContext page, Actor actor, FormInput input, FormErrors errors) {
    FormModel model = FormModel.again(page.messages(), TEXTS, input, errors);
    return new OwnAccountView(page, actor, model, service.account(actor).version());
  }

  /** What one is, and what one may change of it. */
  public static final class OwnAccountView extends PageView {
    private final FormView.Form form;
    private final List<GrantLine> grants;

    OwnAccountView(PageContext page, Actor actor, FormModel model, long version) {
      super("own-account.mustache", page, page.text("accounts.own.title"));
      model.requiredText("displayName").field("email", "email", true);
      model.field("password", "newPassword", false);
      model.field("password", "presentPassword", true).version(version);
      this.form = new FormView.Form(model, "/account", page.text("web.form.save"), "/");
      this.grants = GrantLine.all(page, actor.grants());
    }

    public FormView.Form form() {
      return form;
    }

    public List<GrantLine> grants() {
      return grants;
    }
  }
}
