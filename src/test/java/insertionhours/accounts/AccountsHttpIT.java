package insertionhours.accounts;

import static insertionhours.accounts.AccountsWorld.AGENCY;
import static insertionhours.accounts.AccountsWorld.BUILDER;
import static insertionhours.accounts.AccountsWorld.CLEANER;
import static insertionhours.accounts.AccountsWorld.LANDLORD;
import static insertionhours.accounts.AccountsWorld.OTHER_AGENCY;
import static insertionhours.accounts.AccountsWorld.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.web.FormTokens;
import insertionhours.web.HttpBasics;
import insertionhours.web.PageContextBinder;
import insertionhours.web.PageSettings;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import io.dropwizard.views.common.ViewBundle;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in and managing accounts as a browser and as a program. */
class AccountsHttpIT {
  private static final String EMAIL = "facilitatrice@demo.example";
  private static final Pattern LINK = Pattern.compile("https://heures\\.example(/[^\"\\s<&]+)");

  @RegisterExtension final AccountsWorld world = AccountsWorld.instance();

  private static DropwizardTestSupport<Configuration> server;
  private Browser browser;

  @BeforeAll
  static void start() throws Exception {
    server =
        new DropwizardTestSupport<>(
            Service.class,
            null,
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0")) {
          @Override
          public Application<Configuration> newApplication() {
            return new Service(AccountsWorld.instance().feature);
          }
        };
    server.before();
  }

  @BeforeEach
  void open() {
    browser = browser();
    world.facilitator(EMAIL, AGENCY);
  }

  @AfterAll
  static void stop() throws Exception {
    server.after();
  }

  @Test
  void signsInByTheFormAndOut() {
    HttpResponse<String> asked = browser.get("/accounts?q=a");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(location(asked)).endsWith("/sign-in?next=%2Faccounts%3Fq%3Da");
    HttpResponse<String> signedIn = signIn(browser, EMAIL, PASSWORD, "/accounts?q=a");
    assertThat(signedIn.statusCode()).isEqualTo(303);
    assertThat(location(signedIn)).endsWith("/accounts?q=a");
    assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("session=", "HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=43200");
    assertThat(browser.get("/accounts").body()).contains(EMAIL).contains("/sign-out");
    assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
    assertThat(browser.cookies()).doesNotContainKey("session");
    assertThat(browser.get("/accounts").statusCode()).isEqualTo(303);
  }

  @Test
  void saysWhatIsWrongAndSlowsDown() {
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> refused = signIn(browser, EMAIL, "wrong <password>", "/");
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("L'adresse ou le mot de passe n'est pas le bon.")
          .contains("value=\"" + EMAIL + "\"")
          .doesNotContain("wrong &lt;password");
    }
    HttpResponse<String> slowed = signIn(browser, EMAIL, PASSWORD, "/");
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.headers().firstValue("Retry-After")).contains("900");
    assertThat(slowed.body()).contains("réessayez dans 15 minutes");
  }

  @Test
  void leadsNowhereElse() {
    HttpResponse<String> signedIn = signIn(browser, EMAIL, PASSWORD, "https://evil.example/");
    assertThat(location(signedIn)).isEqualTo("http://localhost:" + server.getLocalPort() + "/");
  }

  @Test
  void offersTheDemoAccountsAtOneClick() {
    HttpResponse<String> page = browser.get("/sign-in");
    assertThat(page.body()).contains("Une facilitatrice").contains("value=\"" + EMAIL + "\"");
  }

  @Test
  void givesProgramsATokenAndTakesItBack() {
    HttpResponse<String> issued = token(EMAIL, PASSWORD);
    assertThat(issued.statusCode()).isEqualTo(201);
    assertThat(issued.body()).contains("\"expiresAt\":\"2026-06-30T08:00:00Z\"");
    String token = issued.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    HttpResponse<String> me = browser.json("GET", "/api/v1/me", token, "");
    assertThat(me.body())
        .isEqualTo(
            "{\"email\":\"facilitatrice@demo.example\",\"grants\":[{\"role\":\"FACILITATOR\","
                + "\"organisation\":{\"id\":1,\"name\":\"Agence\"}}]}");
    assertThat(browser.json("DELETE", "/api/v1/tokens/current", token, "").statusCode())
        .isEqualTo(204);
    HttpResponse<String> after = browser.json("GET", "/api/v1/me", token, "");
    assertThat(after.statusCode()).isEqualTo(401);
    assertThat(after.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void refusesProgramsWithWrongOrMissingCredentials() {
    HttpResponse<String> wrong = token(EMAIL, "something else");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("\"code\":\"BAD_CREDENTIALS\"");
    assertThat(wrong.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    HttpResponse<String> missing = browser.json("POST", "/api/v1/tokens", null, "{}");
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(missing.body()).contains("\"field\":\"email\"").contains("\"field\":\"password\"");
    for (int i = 0; i < 4; i++) {
      token(EMAIL, "something else");
    }
    HttpResponse<String> slowed = token(EMAIL, PASSWORD);
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.headers().firstValue("Retry-After")).contains("900");
  }

  @Test
  void keepsCookiesAndTokensApart() {
    signIn(browser, EMAIL, PASSWORD, "/");
    assertThat(browser.json("GET", "/api/v1/me", null, "").statusCode()).isEqualTo(401);
    String session = browser.cookies().get("session");
    assertThat(browser.json("GET", "/api/v1/me", session, "").statusCode()).isEqualTo(401);
  }

  @Test
  void showsAnErrorPageToWhomItIs() {
    signIn(browser, EMAIL, PASSWORD, "/");
    HttpResponse<String> missing = browser.get("/nowhere");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).isEqualTo("NOT_FOUND for " + EMAIL);
  }

  @Test
  void keepsDeclarantsFromTheAccounts() {
    world.account("entreprise@demo.example", new Grant(Role.DECLARANT, BUILDER, ""));
    signIn(browser, "entreprise@demo.example", PASSWORD, "/");
    assertThat(browser.get("/accounts").statusCode()).isEqualTo(403);
    assertThat(browser.get("/accounts/1").statusCode()).isEqualTo(403);
    assertThat(browser.get("/accounts/invitation").statusCode()).isEqualTo(403);
    assertThat(browser.get("/account").body()).contains("Entreprise · Chauffage");
  }

  @Test
  void invitesByALinkShownOnce() {
    signIn(browser, EMAIL, PASSWORD, "/");
    assertThat(browser.get("/accounts/invitation").body())
        .contains("Chauffage")
        .doesNotContain("role=ADMINISTRATOR");
    HttpResponse<String> wrong =
        browser.post("/accounts/invitation", Map.of("role", "DECLARANT", "email", "x"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    String path = invite("entreprise@demo.example");

    Browser guest = browser();
    assertThat(guest.get(path).body()).contains(EMAIL).contains("Entreprise · Chauffage");
    HttpResponse<String> shortly =
        guest.post(path, Map.of("displayName", "Ève", "newPassword", "court"));
    assertThat(shortly.statusCode()).isEqualTo(422);
    assertThat(shortly.body()).contains("au moins 12 caractères").contains("value=\"Ève\"");
    HttpResponse<String> joined =
        guest.post(path, Map.of("displayName", "Ève", "newPassword", PASSWORD));
    assertThat(joined.statusCode()).isEqualTo(303);
    assertThat(guest.get("/account").body()).contains("Ève").contains("Chauffage");
    assertThat(guest.get(path).statusCode()).isEqualTo(404);
    assertThat(browser.get("/accounts").body()).contains("entreprise@demo.example");
    assertThat(browser.get("/accounts.csv?q=entreprise").body())
        .contains("Ève;entreprise@demo.example;Entreprise · Chauffage;Actif")
        .doesNotContain(EMAIL);
  }

  @Test
  void asksTheHolderOfAnAccountToProveIt() {
    world.account("entreprise@demo.example");
    signIn(browser, EMAIL, PASSWORD, "/");
    String path = invite("entreprise@demo.example");
    assertThat(browser.get(path).body()).contains("action=\"/sign-out\"");
    assertThat(browser.post(path, Map.of()).statusCode()).isEqualTo(409);

    Browser guest = browser();
    guest.get(path);
    assertThat(guest.post(path, Map.of("password", "something else")).body())
        .contains("Ce n'est pas le bon mot de passe.");
    assertThat(guest.post(path, Map.of("password", PASSWORD)).statusCode()).isEqualTo(303);
    assertThat(guest.get("/account").body()).contains("Chauffage");

    String again = invite("entreprise@demo.example");
    assertThat(guest.get(again).body()).doesNotContain("type=\"password\"");
    assertThat(guest.post(again, Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void managesAnAccount() {
    Actor administrator = world.administrator();
    signIn(browser, administrator.email(), PASSWORD, "/");
    String path = "/accounts/" + world.signedIn(EMAIL).accountId();
    assertThat(browser.get(path).body()).contains("Facilitation").contains("Agence");
    HttpResponse<String> link = browser.post(path + "/password-link", Map.of());
    assertThat(link.headers().firstValue("Cache-Control")).contains("no-store");
    String reset = link(link);

    Browser holder = browser();
    assertThat(holder.get(reset).body()).contains(EMAIL);
    assertThat(holder.post(reset, Map.of("newPassword", "une autre phrase")).statusCode())
        .isEqualTo(303);
    assertThat(holder.get(reset).statusCode()).isEqualTo(404);
    assertThat(signIn(holder, EMAIL, "une autre phrase", "/").statusCode()).isEqualTo(303);

    assertThat(location(browser.post(path + "/disabling", Map.of()))).contains("notice.disabled");
    assertThat(browser.get(path).body()).contains("Désactivé").contains("/enabling");
    assertThat(holder.get("/account").statusCode()).isEqualTo(303);
    browser.post(path + "/enabling", Map.of());
    browser.post(path + "/grant-withdrawal", Map.of("role", "FACILITATOR", "organisationId", "1"));
    assertThat(browser.get(path).body()).contains("n'a plus de rôle");
    String own = "/accounts/" + administrator.accountId();
    HttpResponse<String> last =
        browser.post(
            own + "/grant-withdrawal", Map.of("role", "ADMINISTRATOR", "organisationId", "0"));
    assertThat(last.statusCode()).isEqualTo(409);
    assertThat(last.body()).contains("dernier compte d'administration");
  }

  @Test
  void foldsTheManyRolesOfOneAccount() {
    world.account(
        "paie@demo.example",
        new Grant(Role.DECLARANT, BUILDER, ""),
        new Grant(Role.DECLARANT, CLEANER, ""),
        new Grant(Role.AUTHORITY, LANDLORD, ""),
        new Grant(Role.FACILITATOR, AGENCY, ""),
        new Grant(Role.FACILITATOR, OTHER_AGENCY, ""));
    signIn(browser, world.administrator().email(), PASSWORD, "/");
    assertThat(browser.get("/accounts").body())
        .contains("Toutes les personnes qui peuvent se connecter", "et 2 autres")
        .doesNotContain("Tout effacer");
    assertThat(browser.get("/accounts?q=paie").body()).contains("1 compte", "Tout effacer");
  }

  @Test
  void changesOnesOwnAccountAndStaysSignedIn() {
    signIn(browser, EMAIL, PASSWORD, "/");
    Browser elsewhere = browser();
    signIn(elsewhere, EMAIL, PASSWORD, "/");
    assertThat(browser.get("/account").body()).contains("Facilitation · Agence");
    Map<String, String> fields =
        Map.of(
            "displayName", "Claire Martin",
            "email", EMAIL,
            "version", "1",
            "newPassword", "une autre phrase",
            "presentPassword", PASSWORD);
    HttpResponse<String> changed = browser.post("/account", fields);
    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(browser.get("/account?notice=accounts.notice.changed").body())
        .contains("Claire Martin")
        .contains("Votre compte est à jour.");
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
  }

  private Browser browser() {
    return new Browser(server.getLocalPort());
  }

  private HttpResponse<String> signIn(Browser browser, String email, String password, String next) {
    browser.get("/sign-in");
    return browser.post("/sign-in", Map.of("email", email, "password", password, "next", next));
  }

  private HttpResponse<String> token(String email, String password) {
    String body = "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
    return browser.json("POST", "/api/v1/tokens", null, body);
  }

  private String invite(String email) {
    browser.get("/accounts/invitation");
    return link(
        browser.post(
            "/accounts/invitation",
            Map.of("role", "DECLARANT", "organisationId", "" + BUILDER, "email", email)));
  }

  private static String link(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(200);
    Matcher link = LINK.matcher(page.body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }

  /** The room and the HTTP basics, nothing else. */
  public static final class Service extends Application<Configuration> {
    private final AccountsFeature feature;

    Service(AccountsFeature feature) {
      this.feature = feature;
    }

    @Override
    public void initialize(Bootstrap<Configuration> bootstrap) {
      bootstrap.addBundle(new ViewBundle<>());
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
      new HttpBasics(
              "https://heures.example",
              new FormTokens("0123456789abcdef".getBytes()),
              (request, problem) ->
                  problem.code()
                      + " for "
                      + request.getSecurityContext().getUserPrincipal().getName())
          .register(configuration.getServerFactory(), environment);
      environment
          .jersey()
          .register(new PageContextBinder(new PageSettings(environment.getValidator(), false)));
      feature.endpoints().forEach(environment.jersey()::register);
    }
  }
}
