package insertionhours.accounts;

import com.codahale.metrics.annotation.Timed;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.problems.TooManyAttempts;
import insertionhours.web.Cookies;
import insertionhours.web.FormView;
import insertionhours.web.LanguagePages;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Signing in and out. */
@Timed
@Path("/")
@Produces("text/html; charset=UTF-8")
public final class SignInPages {
  private final SessionService sessions;
  private final SessionAnswers answers;
  private final SecuritySettings settings;

  SignInPages(SessionService sessions, SessionAnswers answers, SecuritySettings settings) {
    this.sessions = sessions;
    this.answers = answers;
    this.settings = settings;
  }

  @GET
  @Path("sign-in")
  public Response form(
      @Context PageContext page, @QueryParam("next") @DefaultValue("/") String next) {
    if (page.actor().isPresent()) {
      return Response.seeOther(LanguagePages.localAddress(next)).build();
    }
    FormModel model = FormModel.showing(page.messages(), "accounts.signIn", Map.of("next", next));
    return Response.ok(view(page, model, next)).build();
  }

  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response signIn(
      MultivaluedMap<String, String> form,
      @Context PageContext page,
      @Context HttpServletRequest request,
      @CookieParam(Cookies.SESSION) String former) {
    FormInput input = new FormInput(form);
    String client = settings.clientAddress().apply(request);
    return page.submit(
        input,
        new SignIn(input.text("email"), FormPassword.in(input, "password")),
        signIn -> begin(page, input, signIn, client, former),
        errors -> again(page, input, errors));
  }

  @POST
  @Path("sign-out")
  public Response signOut(@Context PageContext page, @CookieParam(Cookies.SESSION) String session) {
    if (session != null) {
      sessions.signOut(session);
    }
    return answers.end(page.seeOther("/sign-in", "accounts.notice.signedOut"));
  }

  private Response begin(
      PageContext page, FormInput input, SignIn signIn, String client, String former) {
    try {
      IssuedToken session = sessions.signIn(signIn.email(), signIn.password(), client, former);
      Response answer = Response.seeOther(LanguagePages.localAddress(input.raw("next"))).build();
      return answers.begin(answer, session);
    } catch (BadCredentials e) {
      FormErrors wrong = FormErrors.of("password", page.text("problem.BAD_CREDENTIALS"));
      return Response.status(422).entity(again(page, input, wrong)).build();
    } catch (TooManyAttempts e) {
      String message = page.text("problem." + e.code(), e.arguments().toArray());
      return Response.status(429)
          .header(HttpHeaders.RETRY_AFTER, e.retryAfter().plusMillis(999).toSeconds())
          .entity(again(page, input, FormErrors.of("", message)))
          .build();
    }
  }

  private PageView again(PageContext page, FormInput input, FormErrors errors) {
    FormModel model = FormModel.again(page.messages(), "accounts.signIn", input, errors);
    return view(page, model, input.raw("next"));
  }

  private SignInView view(PageContext page, FormModel model, String next) {
    model.field("hidden", "next", false).field("email", "email", true);
    return new SignInView(page, model.field("password", "password", true), next, settings);
  }

  /** The form, and in a demonstration who one may be. */
  public static final class SignInView extends PageView {
    private final FormView.Form form;
    private final String next;
    private final SecuritySettings settings;

    SignInView(PageContext page, FormModel model, String next, SecuritySettings settings) {
      super("sign-in.mustache", page, page.text("accounts.signIn.title"));
      String submit = page.text("accounts.signIn.submit");
      this.form = new FormView.Form(model, "/sign-in", submit, null);
      this.next = next;
      this.settings = settings;
    }

    public FormView.Form form() {
      return form;
    }

    public String next() {
      return next;
    }

    public boolean demo() {
      return !settings.demoAccounts().isEmpty();
    }

    public List<DemoAccount> demoAccounts() {
      return settings.demoAccounts();
    }

    public String demoPassword() {
      return settings.demoPassword();
    }
  }
}
