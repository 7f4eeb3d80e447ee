package insertionhours.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.Configuration;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be answered to what can be asked wrongly: status, code and field. */
@ExtendWith(DropwizardExtensionsSupport.class)
class HttpRefusalsTest {
  private static final DropwizardAppExtension<Configuration> APP =
      new DropwizardAppExtension<>(
          ProbeApplication.class,
          null,
          ConfigOverride.config("server.applicationConnectors[0].port", "0"),
          ConfigOverride.config("server.adminConnectors[0].port", "0"));

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FACILITATOR = "Authorization: Bearer FACILITATOR\r\n";
  private static final String JSON_BODY = FACILITATOR + "Content-Type: application/json\r\n";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{                              | 400 | -",
        "not json                       | 400 | -",
        "null                           | 400 | -",
        "[]                             | 400 | -",
        "{'name':'a'} {'name':'b'}      | 400 | -",
        "{'name':'a','nmae':'b'}        | 400 | nmae",
        "{'name':'a','name':'b'}        | 400 | name",
        "{'name':1}                     | 400 | name",
        "{'name':true}                  | 400 | name",
        "{'name':['a']}                 | 400 | name",
        "{'name':{'a':1}}               | 400 | name",
        "{'name':'a\\u0000b'}           | 400 | name",
        "{'name':'a\\ud800b'}           | 400 | name",
        "{'colour':'red'}               | 400 | colour",
        "{'colour':'dark-blue'}         | 400 | colour",
        "{'colour':'PINK'}              | 400 | colour",
        "{'colour':0}                   | 400 | colour",
        "{'colour':''}                  | 400 | colour",
        "{'number':'1'}                 | 400 | number",
        "{'number':1.0}                 | 400 | number",
        "{'number':1e2}                 | 400 | number",
        "{'number':2147483648}          | 400 | number",
        "{'number':true}                | 400 | number",
        "{'number':''}                  | 400 | number",
        "{'large':9223372036854775808}  | 400 | large",
        "{'flag':'true'}                | 400 | flag",
        "{'flag':1}                     | 400 | flag",
        "{'hours':'12.5'}               | 400 | hours",
        "{'hours':1234567890123}        | 400 | hours",
        "{'hours':1e12}                 | 400 | hours",
        "{'hours':1e999999999}          | 400 | hours",
        "{'hours':1e99999999999}        | 400 | hours",
        "{'hours':NaN}                  | 400 | -",
        "{'rate':0.1234567}             | 400 | rate",
        "{'rate':1e-999999999}          | 400 | rate",
        "{'day':'2026-02-30'}           | 400 | day",
        "{'day':'31/05/2026'}           | 400 | day",
        "{'day':[2026,5,31]}            | 400 | day",
        "{'day':20260531}               | 400 | day",
        "{'month':'2026-5'}             | 400 | month",
        "{'month':'2026-13'}            | 400 | month",
        "{'month':'0000-05'}            | 400 | month",
        "{'month':''}                   | 400 | month",
        "{'at':'2026-05-31T08:00:00+02:00'} | 400 | at",
        "{'at':1779868800}              | 400 | at",
        "{'tags':'a'}                   | 400 | tags",
        "{'tags':[1]}                   | 400 | tags[0]",
        "{'lines':{}}                   | 400 | lines",
        "{'lines':[[]]}                 | 400 | lines[0]",
        "{'lines':[{'hoursWorked':'1'}]} | 400 | lines[0].hoursWorked",
        "{'lines':[{'hours':1}]}        | 400 | lines[0].hours",
        "{}                | 422 | name",
        "{'name':' '}     | 422 | name",
        "{'name':'abcdefghijk'} | 422 | name",
        "{'name':'a','hours':12.345} | 422 | hours",
        "{'name':'a','hours':1e-999999999} | 422 | hours",
        "{'name':'a','tags':['a','b','c','d']} | 422 | tags",
        "{'name':'a','tags':[null]} | 422 | tags[0]",
        "{'name':'a','lines':[null]} | 422 | lines[0]",
        "{'name':'a','lines':[{'hoursWorked':1},{'hoursWorked':-1}]} | 422 | lines[1].hoursWorked",
        "{'name':'a','lines':[{}]} | 422 | lines[0].hoursWorked",
        "{'name':'é','hours':12.500,'rate':0.123456,'large':9223372036854775807} | 200 | -",
        "{'name':'a','hours':1.25e1,'month':'2026-05','day':'2028-02-29'} | 200 | -",
      })
  void readsBodiesStrictly(String body, int status, String field) {
    RawHttp.Answer answer = http().ask("POST /api/v1/probes", JSON_BODY, body.replace('\'', '"'));

    assertRead(answer, status, field);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{'name':'a'}                              | 422 | version",
        "{'name':'a','version':null}               | 422 | version",
        "{'version':3}                             | 422 | name",
        "{'name':'a','version':'3'}                | 400 | version",
        "{'name':'a','version':3,'version':3}      | 400 | version",
        "{'name':'a','version':3,'x':3}            | 400 | x",
        "{'version':3,'lines':[{'hoursWorked':'1'}]} | 400 | lines[0].hoursWorked",
        "{'name':'a','version':3,'lines':[{'hoursWorked':0}]} | 422 | lines[0].hoursWorked",
        "[]                                                      | 400 | -",
        "{'name':'a','version':3} x                | 400 | -",
        "{'id':9,'nested':{'a':[1,{}]},'name':'a','version':3} | 200 | -",
      })
  void readsTheVersionBesideTheContent(String body, int status, String field) {
    RawHttp.Answer answer = http().ask("PUT /api/v1/probes/1", JSON_BODY, body.replace('\'', '"'));

    assertRead(answer, status, field);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "?limit=0        | 400 | limit",
        "?limit=201      | 400 | limit",
        "?limit=ten      | 400 | limit",
        "?limit=%2B5     | 400 | limit",
        "?limit=         | 400 | limit",
        "?limit=5&limit=6 | 400 | limit",
        "?Limit=5        | 400 | Limit",
        "?monht=2026-05  | 400 | monht",
        "?q=%00          | 400 | q",
        "?month=2026-5   | 400 | month",
        "?month=         | 400 | month",
        "?colour=red     | 400 | colour",
        "?least=1        | 400 | least",
        "?colour=RED&colour=DARK_BLUE&q=&limit=200&month=2026-05&least=2 | 200 | -",
      })
  void takesOnlyTheParametersThatItKnows(String query, int status, String field) {
    RawHttp.Answer answer = http().ask("GET /api/v1/probes" + query, FACILITATOR, "");

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    if (status != 200) {
      assertProblem(answer, "BAD_PARAMETER", field);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "not-found       | 404 | NOT_FOUND         | -",
        "not-allowed     | 403 | FORBIDDEN         | -",
        "stale           | 409 | STALE_VERSION     | -",
        "exists          | 409 | ALREADY_EXISTS    | -",
        "rule            | 422 | STALE_VERSION     | month",
        "rule-of-all     | 422 | NO_SUCH_TEXT      | -",
        "slow-down       | 429 | TOO_MANY_ATTEMPTS | -",
        "unknown-outcome | 503 | OUTCOME_UNKNOWN   | -",
        "no-database     | 503 | UNAVAILABLE       | -",
        "unwritable      | 500 | UNEXPECTED        | -",
        "bad-password    | 401 | BAD_CREDENTIALS   | -",
        "otherwise       | 500 | UNEXPECTED        | -",
      })
  void knowsWhichProblemIsWhichStatus(String how, int status, String code, String field) {
    RawHttp.Answer answer =
        http().ask("GET /api/v1/probes/fail/" + how, "X-Request-Id: known-by-me\r\n", "");

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    JsonNode problem = assertProblem(answer, code, field);
    boolean incident = code.equals("UNEXPECTED") || code.equals("OUTCOME_UNKNOWN");
    assertThat(problem.path("incident").asText()).isEqualTo(incident ? "known-by-me" : "");
    assertThat(answer.header("X-Request-Id")).isEqualTo("known-by-me");
  }

  @Test
  void pointsToWhatExistsAlready() {
    RawHttp.Answer answer = http().ask("GET /api/v1/probes/fail/exists", "", "");

    assertThat(answer.body()).contains("\"existing\":{\"id\":42,\"href\":\"/api/v1/lots/42\"}");
  }

  @Test
  void saysWhenToComeBack() {
    assertThat(http().ask("GET /api/v1/probes/fail/slow-down", "", "").header("Retry-After"))
        .isEqualTo("90");
    assertThat(http().ask("GET /api/v1/probes/fail/no-database", "", "").header("Retry-After"))
        .isEqualTo("5");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "POST /api/v1/probes            | -                                  | 401",
        "GET /api/v1/probes             | -                                  | 401",
        "GET /api/v1/probes/abc         | -                                  | 401",
        "POST /api/v1/probes            | Authorization: Bearer nobody       | 401",
        "POST /api/v1/probes            | Authorization: Bearer DECLARANT    | 403",
        "PUT /api/v1/probes/abc         | Authorization: Bearer DECLARANT    | 403",
        "GET /api/v1/probes/abc         | Authorization: Bearer DECLARANT    | 404",
        "GET /api/v1/probes/99999999999999999999 | Authorization: Bearer DECLARANT | 404",
        "GET /api/v1/nothing            | -                                  | 404",
        "GET /api                       | -                                  | 404",
        "PATCH /api/v1/probes           | Authorization: Bearer FACILITATOR  | 405",
        "TRACE /api/v1/probes           | Authorization: Bearer FACILITATOR  | 405",
        "WHAT /api/v1/probes            | Authorization: Bearer FACILITATOR  | 405",
        "GET /api/v1/probes             | Accept: text/csv                   | 406",
      })
  void refusesInOrder(String line, String header, int status) {
    String headers = "Content-Type: application/json\r\n" + (header == null ? "" : header + "\r\n");
    RawHttp.Answer answer = http().ask(line, headers, line.startsWith("GET") ? "" : "{ invalid");

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertProblem(answer, Refusal.ofStatus(status).code(), null);
    assertThat(answer.header("Allow") != null).isEqualTo(status == 405);
    assertThat(answer.header("WWW-Authenticate") != null).isEqualTo(status == 401);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Type: text/plain                            | 415 | UNSUPPORTED_MEDIA_TYPE",
        "Content-Type: application/x-www-form-urlencoded     | 415 | UNSUPPORTED_MEDIA_TYPE",
        "Content-Type: application/json; charset=ISO-8859-1  | 400 | UNREADABLE",
        "Content-Type: what?                                 | 400 | BAD_REQUEST",
        "Accept: text/html                                   | 406 | NOT_ACCEPTABLE",
      })
  void judgesTheFormat(String header, int status, String code) {
    RawHttp.Answer answer =
        http().ask("POST /api/v1/probes", FACILITATOR + header + "\r\n", "{\"name\":\"a\"}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertProblem(answer, code, null);
  }

  @Test
  void missesABody() {
    RawHttp.Answer answer = http().ask("POST /api/v1/probes/unguarded", JSON_BODY, "");

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertProblem(answer, "UNREADABLE", null);
  }

  @Test
  void limitsBodiesWhoseLengthIsKnown() {
    String large = "{\"name\":\"" + "a".repeat(1 << 20) + "\"}";
    RawHttp.Answer answer = http().ask("POST /api/v1/probes", JSON_BODY, large);

    assertThat(answer.status()).isEqualTo(413);
    assertProblem(answer, "BODY_TOO_LARGE", null);
  }

  @Test
  void limitsBodiesThatComeInChunks() {
    String chunk = Integer.toHexString(1 << 16) + "\r\n" + "a".repeat(1 << 16) + "\r\n";
    RawHttp.Answer answer =
        http()
            .send(
                "POST /api/v1/probes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + JSON_BODY
                    + "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"name\":\"\r\n"
                    + chunk.repeat(17)
                    + "0\r\n\r\n");

    assertThat(answer.status()).as(answer.body()).isEqualTo(413);
    assertProblem(answer, "BODY_TOO_LARGE", null);
  }

  @Test
  void refusesADeepBody() {
    String deep = "{\"tags\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    RawHttp.Answer answer = http().ask("POST /api/v1/probes", JSON_BODY, deep);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
  }

  @Test
  void refusesALongNumberAtOnce() {
    String large = "{\"hours\":" + "9".repeat(900_000) + "}";
    RawHttp.Answer answer = http().ask("POST /api/v1/probes", JSON_BODY, large);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /api/v1/%zz HTTP/1.1\\r\\nHost: h | 400",
        "GET /api/v1/../../etc HTTP/1.1\\r\\nHost: h | 404",
        "GET /api/v1/a%2Fb HTTP/1.1\\r\\nHost: h | 400",
        "GET /api/v1/a%00b HTTP/1.1\\r\\nHost: h | 400",
        "GET /api/v1/probes?q=%zz HTTP/1.1\\r\\nHost: h | 400",
        "GET /api/v1/probes?q=%ff HTTP/1.1\\r\\nHost: h | 400",
        "GET /api/v1/probes HTTP/1.1 | 400",
        "GET /api/v1/probes HTTP/1.1\\r\\nHost: h\\r\\nContent-Length: x | 400",
        "GET /api/v1/probes HTTP/3.7\\r\\nHost: h | 505",
        "nonsense | 400",
        "GET /api/v1/LONG HTTP/1.1\\r\\nHost: h | 414",
        "GET /api/v1/probes HTTP/1.1\\r\\nHost: h\\r\\nX-Long: LONG | 431",
        "GET /webjars/nothing.js HTTP/1.1\\r\\nHost: h\\r\\nAccept: application/json | 404",
      })
  void refusesWhatTheServerCannotRead(String head, int status) {
    String request = head.replace("\\r\\n", "\r\n").replace("LONG", "a".repeat(20_000));
    RawHttp.Answer answer =
        http().send(request + "\r\nConnection: close\r\n" + FACILITATOR + "\r\n");

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    if (head.contains("webjars")) {
      assertThat(answer.mediaType()).as(answer.toString()).isEqualTo("text/html");
      assertThat(answer.body()).contains("<html lang=\"fr\">").doesNotContain("Jetty");
    } else {
      assertThat(answer.mediaType()).as(answer.body()).isEqualTo(ProblemBody.MEDIA_TYPE);
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void showsPagesToPeople() {
    RawHttp.Answer missing = http().ask("GET /nothing", "Accept-Language: en\r\n", "");
    RawHttp.Answer broken = http().ask("GET /probes/fail", "", "");

    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.mediaType()).isEqualTo("text/html");
    assertThat(missing.body()).isEqualTo("<h1>Not found</h1><p>NOT_FOUND</p>");
    assertThat(broken.status()).isEqualTo(500);
    assertThat(broken.body()).isEqualTo("<h1>Erreur inattendue</h1><p>UNEXPECTED</p>");
  }

  @Test
  void leadsToSignIn() {
    RawHttp.Answer page = http().ask("GET /probes/mine/3?a=b%26c&d", "", "");
    RawHttp.Answer part = http().ask("GET /probes/mine/3", "HX-Request: true\r\n", "");
    RawHttp.Answer form = http().ask("POST /probes/mine/3", "", "");

    assertThat(page.status()).isEqualTo(303);
    assertThat(page.header("Location"))
        .endsWith("/sign-in?next=%2Fprobes%2Fmine%2F3%3Fa%3Db%2526c%26d");
    assertThat(part.status()).isEqualTo(401);
    assertThat(part.header("HX-Refresh")).isEqualTo("true");
    assertThat(form.status()).isEqualTo(303);
    assertThat(form.header("Location")).endsWith("/sign-in");
  }

  @Test
  void speaksTheLanguageAskedFor() {
    String english = http().ask("GET /api/v1/nothing", "Accept-Language: en-GB\r\n", "").body();
    String french = http().ask("GET /api/v1/nothing", "", "").body();

    assertThat(english).contains("Not found");
    assertThat(french).contains("Introuvable");
  }

  @Test
  void sendsTheSecurityHeaders() {
    for (String path : new String[] {"/probes", "/api/v1/probes", "/webjars/none", "/none"}) {
      RawHttp.Answer answer = http().ask("GET " + path, "", "");
      assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.header("Strict-Transport-Security")).isNull();
    }
  }

  @Test
  void letsAssetsBeKept() {
    RawHttp.Answer asset = http().ask("GET /webjars/htmx.org/2.0.10/dist/htmx.min.js", "", "");

    assertThat(asset.status()).isEqualTo(200);
    assertThat(asset.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(asset.header("Content-Security-Policy")).isNotNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Encoding: gzip | 400",
        "Accept-Language: !!;q=x | 422",
        "Cookie: lang=; a;=;; | 422",
        "Accept: ??? | 400",
        "Idempotency-Key: x | 422",
      })
  void endures(String header, int status) {
    RawHttp.Answer answer =
        http().ask("POST /api/v1/probes", JSON_BODY + header + "\r\n", "{\"name\":\"\"}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.mediaType()).isEqualTo(ProblemBody.MEDIA_TYPE);
  }

  @Test
  void reportsAPageThatCannotBeShown() {
    RawHttp.Answer answer = http().ask("GET /probes/unshowable", "", "");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("<h1>Erreur inattendue</h1><p>UNEXPECTED</p>");
  }

  @Test
  void answersToHead() {
    RawHttp.Answer answer = http().ask("HEAD /api/v1/nothing", "", "");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.mediaType()).isEqualTo(ProblemBody.MEDIA_TYPE);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void leavesTheQueryOfPagesAlone() {
    assertThat(http().ask("GET /probes?utm_source=mail&x=", "", "").status()).isEqualTo(200);
    assertThat(http().ask("GET /probes?x=%zz", "", "").status()).isEqualTo(400);
  }

  /** The body was taken, could not be read, or was read and is wrong. */
  private static void assertRead(RawHttp.Answer answer, int status, String field) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    if (status != 200) {
      assertProblem(answer, status == 400 ? "UNREADABLE" : "VALIDATION_FAILED", field);
    }
  }

  private static JsonNode assertProblem(RawHttp.Answer answer, String code, String field) {
    assertThat(answer.mediaType()).as(answer.body()).isEqualTo(ProblemBody.MEDIA_TYPE);
    assertThat(answer.body()).doesNotContain("insertionhours", "java.", "jackson");
    JsonNode problem = JSON.valueToTree(read(answer.body()));
    assertThat(problem.get("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank();
    if (field == null) {
      assertThat(problem.has("errors")).as(answer.body()).isFalse();
    } else {
      assertThat(problem.get("errors").findValuesAsText("field")).as(answer.body()).contains(field);
    }
    return problem;
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }

  private static RawHttp http() {
    return new RawHttp(APP.getLocalPort());
  }
}
