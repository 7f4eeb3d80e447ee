package insertionhours.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Configuration;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class CsrfFilterTest {
  private static final DropwizardAppExtension<Configuration> APP =
      new DropwizardAppExtension<>(
          ProbeApplication.class,
          null,
          ConfigOverride.config("server.applicationConnectors[0].port", "0"),
          ConfigOverride.config("server.adminConnectors[0].port", "0"));

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  @Test
  void givesVisitorsATokenThatTheirFormsMayUse() {
    RawHttp.Answer page = http().ask("GET /probes", "", "");
    String cookie = page.header("Set-Cookie");

    assertThat(cookie).startsWith("visit=").contains("HttpOnly", "SameSite=Lax");
    assertThat(cookie).doesNotContain("Secure");
    String visit = "Cookie: " + cookie.split(";")[0] + "\r\n";
    assertThat(post(visit, "name=%C3%A9t%C3%A9&formToken=" + page.body()).body())
        .isEqualTo("saved été");
    assertThat(post(visit + "X-Form-Token: " + page.body() + "\r\n", "name=a").status())
        .isEqualTo(200);
  }

  @Test
  void bindsTheTokenToTheSession() {
    String token = ProbeApplication.TOKENS.token("mine");

    assertThat(post("Cookie: session=mine; visit=v\r\n", "formToken=" + token).status())
        .isEqualTo(200);
    assertRefused(post("Cookie: session=other; visit=mine\r\n", "formToken=" + token));
    assertRefused(post("Cookie: session=mine\r\n", "name=a"));
    assertRefused(post("Cookie: session=mine\r\n", "formToken="));
    assertRefused(post("", "formToken=" + token));
    assertRefused(post("Cookie: session=\r\n", "formToken=" + ProbeApplication.TOKENS.token("")));
  }

  @Test
  void refusesWhatComesFromElsewhere() {
    String mine = "Cookie: session=mine\r\n";
    String token = "formToken=" + ProbeApplication.TOKENS.token("mine");

    assertRefused(post(mine + "Sec-Fetch-Site: cross-site\r\n", token));
    assertRefused(post(mine + "Sec-Fetch-Site: same-site\r\n", token));
    assertRefused(post(mine + "Origin: https://evil.example\r\n", token));
    assertRefused(post(mine + "Origin: null\r\n", token));
    assertThat(post(mine + "Origin: http://localhost\r\n", token).status()).isEqualTo(200);
    assertThat(post(mine + "Origin: http://localhost:8080\r\n", token).status()).isEqualTo(200);
    assertThat(post(mine + "Sec-Fetch-Site: same-origin\r\n", token).status()).isEqualTo(200);
  }

  @Test
  void limitsForms() {
    String mine = "Cookie: session=mine\r\n";

    assertThat(post(mine, "name=" + "a".repeat(1 << 20)).status()).isEqualTo(413);
  }

  @Test
  void refusesABrokenForm() {
    String token = "formToken=" + ProbeApplication.TOKENS.token("mine");

    assertThat(post("Cookie: session=mine\r\n", token + "&name=%zz").status()).isEqualTo(400);
  }

  @Test
  void asksNothingOfTheApi() {
    RawHttp.Answer answer =
        http()
            .ask(
                "POST /api/v1/probes",
                "Cookie: session=mine\r\nAuthorization: Bearer FACILITATOR\r\n"
                    + "Content-Type: application/json\r\n",
                "{\"name\":\"a\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Set-Cookie")).isNull();
  }

  private static void assertRefused(RawHttp.Answer answer) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("BAD_FORM_TOKEN");
  }

  private static RawHttp.Answer post(String headers, String form) {
    return http().ask("POST /probes", FORM + headers, form);
  }

  private static RawHttp http() {
    return new RawHttp(APP.getLocalPort());
  }
}
