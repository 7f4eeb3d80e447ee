package insertionhours.organisations;

import static insertionhours.identity.Role.ADMINISTRATOR;
import static insertionhours.identity.Role.AUTHORITY;
import static insertionhours.identity.Role.DECLARANT;
import static insertionhours.identity.Role.FACILITATOR;
import static insertionhours.organisations.DirectoryApplication.actor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;
import insertionhours.listing.Slice;
import io.dropwizard.core.Configuration;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class OrganisationsHttpIT {
  private static final DropwizardAppExtension<Configuration> APP =
      new DropwizardAppExtension<>(
          DirectoryApplication.class,
          null,
          ConfigOverride.config("server.applicationConnectors[0].port", "0"),
          ConfigOverride.config("server.adminConnectors[0].port", "0"));

  private static final String SIRET = "73282932000074";
  private static final Actor FACILITATOR_1 = actor(FACILITATOR, 1);

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @BeforeEach
  void empty() {
    application()
        .jdbi()
        .useHandle(
            handle ->
                List.of(
                        "award",
                        "lot",
                        "operation",
                        "enterprise_trade",
                        "enterprise_siret",
                        "enterprise",
                        "contracting_authority_siret",
                        "contracting_authority",
                        "facilitator_organisation",
                        "audit_entry",
                        "answered_request")
                    .forEach(table -> handle.execute("DELETE FROM " + table)));
  }

  // The API

  @Test
  void answersAsTheContractSays() throws Exception {
    HttpResponse<String> created =
        api(
            "POST",
            "/enterprises",
            FACILITATOR_1,
            "{\"name\":\"Sud\",\"siret\":\"732 829 320 00074\",\"kind\":\"ETTI\"}");
    long id = json.readTree(created.body()).get("id").asLong();
    String whole =
        "{\"id\":%d,\"name\":\"Sud\",\"siret\":\"73282932000074\",\"kind\":\"ETTI\",\"communeCode\":null,\"trades\":[],\"version\":1}"
            .formatted(id);

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location").orElse(""))
        .endsWith("/api/v1/enterprises/" + id);
    assertThat(json.readTree(created.body())).isEqualTo(json.readTree(whole));

    HttpResponse<String> got = api("GET", "/enterprises/" + id, FACILITATOR_1, null);
    HttpResponse<String> put =
        api("PUT", "/enterprises/" + id, FACILITATOR_1, got.body().replace("Sud", "Nord"));
    assertThat(put.statusCode()).isEqualTo(200);
    assertThat(json.readTree(put.body()).get("version").asLong()).isEqualTo(2);
    assertThat(api("PUT", "/enterprises/" + id, FACILITATOR_1, got.body()).statusCode())
        .isEqualTo(409);

    HttpResponse<String> again =
        api(
            "POST",
            "/enterprises",
            FACILITATOR_1,
            "{\"name\":\"X\",\"siret\":\"73282932000074\",\"kind\":\"EI\"}");
    JsonNode problem = json.readTree(again.body());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(problem.get("code").asText()).isEqualTo("ALREADY_EXISTS");
    assertThat(problem.at("/existing/id").asLong()).isEqualTo(id);
    assertThat(problem.at("/existing/href").asText()).isEqualTo("/api/v1/enterprises/" + id);
  }

  @Test
  void keepsWhatAnEnterprisePractises() throws Exception {
    String body = "{\"name\":\"Sud\",\"kind\":\"EI\",\"communeCode\":\"27229\",\"trades\":%s}";
    JsonNode unknown =
        json.readTree(
            api("POST", "/enterprises", FACILITATOR_1, body.formatted("[\"PAINTING\",\"ALCHEMY\"]"))
                .body());
    assertThat(unknown.get("code").asText()).isEqualTo("UNKNOWN_TRADE");
    assertThat(unknown.at("/errors/0/field").asText()).isEqualTo("trades[1]");

    JsonNode kept =
        json.readTree(
            api(
                    "POST",
                    "/enterprises",
                    FACILITATOR_1,
                    body.formatted("[\"PAINTING\",\"HEATING\",\"PAINTING\"]"))
                .body());
    assertThat(kept.get("trades")).hasToString("[\"HEATING\",\"PAINTING\"]");
    enterprise("Louviers", null);
    assertThat(found("trade=PAINTING&insertion=true&department=27")).containsExactly("Sud");
    assertThat(found("department=27")).containsExactly("Sud", "Louviers");
    assertThat(found("trade=PAINTING&department=76")).isEmpty();
    assertThat(api("GET", "/enterprises?department=Eure", FACILITATOR_1, null).statusCode())
        .isEqualTo(400);

    String change = kept.toString().replace("[\"HEATING\",\"PAINTING\"]", "[\"ROOFING\"]");
    api("PUT", "/enterprises/" + kept.get("id").asLong(), FACILITATOR_1, change);
    assertThat(found("trade=PAINTING")).isEmpty();
    assertThat(found("trade=ROOFING")).containsExactly("Sud");
    assertThat(page("/organisations?kind=INSERTION&trade=ROOFING", FACILITATOR_1).body())
        .contains(">Sud</a>", "1 entreprise")
        .doesNotContain(">Louviers</a>");
    assertThat(page("/organisations/enterprises/" + kept.get("id").asLong(), FACILITATOR_1).body())
        .contains("value=\"ROOFING\" checked")
        .doesNotContain("value=\"PAINTING\" checked");
  }

  private List<String> found(String query) throws Exception {
    JsonNode answer =
        json.readTree(api("GET", "/enterprises?" + query, FACILITATOR_1, null).body());
    return answer.get("items").findValuesAsText("name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"A\",\"kind\":\"EI\",\"siret\":\"20003452800041\"} | 422",
        "{\"name\":\"A\",\"kind\":\"EI\",\"communeCode\":\"99999\"} | 422",
        "{\"name\":\" \",\"kind\":\"EI\"} | 422",
        "{\"name\":\"A\"} | 422",
        "{\"name\":\"A\",\"kind\":\"NONE\"} | 400",
        "{\"name\":\"A\",\"kind\":\"EI\",\"id\":1} | 400"
      })
  void refusesBodies(String body, int status) throws Exception {
    assertThat(api("POST", "/enterprises", FACILITATOR_1, body).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kind=MUNICIPALITY", "sort=siret", "limit=0", "limit=201", "after=x", "nom=a"})
  void refusesQueries(String query) throws Exception {
    assertThat(api("GET", "/enterprises?" + query, FACILITATOR_1, null).statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusesByRole() throws Exception {
    Enterprise kept = enterprise("A", null);
    ContractingAuthority authority = authority("B", null);
    Actor reader = actor(AUTHORITY, authority.id());
    Actor declarant = actor(DECLARANT, kept.id());
    String body = "{\"name\":\"A\",\"kind\":\"OTHER\"}";

    assertThat(status("GET", "/enterprises", reader, null)).isEqualTo(403);
    assertThat(status("GET", "/enterprises/" + kept.id(), reader, null)).isEqualTo(403);
    assertThat(status("POST", "/enterprises", declarant, body)).isEqualTo(403);
    assertThat(status("PUT", "/enterprises/" + kept.id(), declarant, body)).isEqualTo(403);
    assertThat(status("POST", "/contracting-authorities", reader, body)).isEqualTo(403);
    assertThat(status("PUT", "/contracting-authorities/" + authority.id(), reader, body))
        .isEqualTo(403);
    assertThat(status("GET", "/audit", reader, null)).isEqualTo(403);
    assertThat(status("GET", "/audit", declarant, null)).isEqualTo(403);
    assertThat(status("GET", "/contracting-authorities/" + authority.id(), reader, null))
        .isEqualTo(200);
    assertThat(status("GET", "/contracting-authorities/" + authority.id(), declarant, null))
        .isEqualTo(404);
    assertThat(status("GET", "/enterprises/" + (kept.id() + 1), declarant, null)).isEqualTo(404);
  }

  // The audit log

  @Test
  void showsTheLogToThoseItConcerns() throws Exception {
    Enterprise kept = enterprise("A", null);
    insertEntry("LOT", 7, 1);
    insertEntry("LOT", 8, 2);
    insertEntry("ACCOUNT", 3, 0);

    assertThat(subjects(FACILITATOR_1, "")).containsExactly("LOT 7", "ENTERPRISE " + kept.id());
    assertThat(subjects(actor(FACILITATOR, 2), ""))
        .containsExactly("LOT 8", "ENTERPRISE " + kept.id());
    assertThat(subjects(actor(ADMINISTRATOR, 0), ""))
        .containsExactly("ACCOUNT 3", "ENTERPRISE " + kept.id());
    assertThat(subjects(FACILITATOR_1, "?subjectType=LOT&subjectId=7")).containsExactly("LOT 7");
    assertThat(subjects(FACILITATOR_1, "?subjectType=LOT&subjectId=8")).isEmpty();
    assertThat(subjects(FACILITATOR_1, "?action=CREATED")).hasSize(1);
    assertThat(status("GET", "/audit?subjectType=PERSON", FACILITATOR_1, null)).isEqualTo(400);
  }

  @Test
  void pagesThroughTheLog() throws Exception {
    IntStream.range(0, 5).forEach(i -> insertEntry("LOT", i, 1));

    JsonNode first = json.readTree(api("GET", "/audit?limit=3", FACILITATOR_1, null).body());
    String next = first.get("next").asText();
    JsonNode second =
        json.readTree(api("GET", "/audit?limit=3&after=" + next, FACILITATOR_1, null).body());

    assertThat(first.at("/items/0/subjectId").asInt()).isEqualTo(4);
    assertThat(first.at("/items/0").fieldNames())
        .toIterable()
        .containsExactly(
            "at", "actor", "action", "subjectType", "subjectId", "from", "to", "reason");
    assertThat(second.at("/items/0/subjectId").asInt()).isEqualTo(1);
    assertThat(second.get("items")).hasSize(2);
    assertThat(second.get("next").isNull()).isTrue();
  }

  // The pages

  @Test
  void showsAndExportsTheLists() throws Exception {
    Enterprise kept = enterprise("=SUM(A1)", SIRET);
    enterprise("Ne doit pas paraître", null);

    String page = page("/organisations?q=sum&sort=-name", FACILITATOR_1).body();
    assertThat(page)
        .contains(
            "href=\"/organisations/enterprises/" + kept.id() + "\"",
            "732 829 320 00074",
            "Louviers (27400)",
            "1 entreprise",
            "aria-sort=\"descending\"",
            "/organisations.csv?q&#61;sum&amp;sort&#61;-name")
        .doesNotContain("Ne doit pas");
    assertThat(page("/organisations.csv?q=sum", FACILITATOR_1).body())
        .isEqualTo(
            "\ufeffNom;SIRET;Type;Commune\r\n"
                + "\"'=SUM(A1)\";73282932000074;\"Entreprise d'insertion (EI)\";Louviers (27400)\r\n");
    assertThat(page("/organisations?list=authorities", FACILITATOR_1).body())
        .contains("Aucun donneur d'ordre pour le moment", "/organisations/authorities/new");
    assertThat(page("/organisations?list=facilitators", actor(ADMINISTRATOR, 0)).body())
        .contains("/organisations/facilitators/new");
    assertThat(page("/organisations", actor(DECLARANT, kept.id())).statusCode()).isEqualTo(403);
  }

  @Test
  void turnsThePages() throws Exception {
    IntStream.range(0, 30).forEach(i -> enterprise("N%02d".formatted(i), null));

    String first = page("/organisations", FACILITATOR_1).body();
    String next = first.replaceAll("(?s).*href=\"([^\"]*after[^\"]*)\".*", "$1");
    String second = page(next.replace("&#61;", "=").replace("&amp;", "&"), FACILITATOR_1).body();

    assertThat(first).contains("30 entreprises", "N24").doesNotContain("N25");
    assertThat(second).contains("N25", "N29", "Revenir au début").doesNotContain("N24");
  }

  @Test
  void showsADeclarantItsCard() throws Exception {
    Enterprise own = enterprise("Ma structure", SIRET);
    HttpResponse<String> page =
        page("/organisations/enterprises/" + own.id(), actor(DECLARANT, own.id()));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Ma structure", "Entreprise d'insertion (EI)", "adressez-vous")
        .doesNotContain("<form method=\"post\" action=\"/organisations");
  }

  @Test
  void addsByFormAndOpensTheExistingOneTheSecondTime() throws Exception {
    Map<String, String> form =
        Map.of("name", "Nouvelle", "kind", "EI", "siret", SIRET, "communeCode", "louviers");

    HttpResponse<String> added = post("/organisations/enterprises/new", form);
    HttpResponse<String> again = post("/organisations/enterprises/new", form);

    String place = added.headers().firstValue("Location").orElse("");
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(place).endsWith("?notice=organisations.notice.added");
    assertThat(again.headers().firstValue("Location")).contains(place.replace(".added", ".exists"));
    assertThat(page(URI.create(place).getPath(), FACILITATOR_1).body())
        .contains("value=\"Louviers (27400)\"", "value=\"EI\" selected", "name=\"version\"");
  }

  @Test
  void comesBackWithAChoiceOfCommunes() throws Exception {
    Map<String, String> form =
        Map.of("name", "Gardé", "kind", "MUNICIPALITY", "communeCode", "Saint-Denis");
    HttpResponse<String> page = post("/organisations/authorities/new", form);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains(
            "ne désigne pas une seule commune",
            "value=\"Gardé\"",
            "value=\"Saint-Denis\"",
            "<option value=\"93066\">Saint-Denis (93200)</option>");

    Map<String, String> chosen =
        Map.of(
            "name",
            "Gardé",
            "kind",
            "MUNICIPALITY",
            "communeCode",
            "Saint-Denis",
            "communeChoice",
            "93066");
    assertThat(post("/organisations/authorities/new", chosen).statusCode()).isEqualTo(303);
    assertThat(authorities(FACILITATOR_1).get(0).communeCode()).isEqualTo("93066");
  }

  @Test
  void saysWhatIsWrongAtTheField() throws Exception {
    Map<String, String> form =
        Map.of("name", "", "siret", "123", "communeCode", "Nulle-Part", "kind", "EI");
    HttpResponse<String> page = post("/organisations/enterprises/new", form);

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains(
            "À renseigner.",
            "SIRET n'est pas valable",
            "Aucune commune de ce nom",
            "value=\"123\"");
  }

  @Test
  void changesByFormAndSaysWhoseSiretItIs() throws Exception {
    enterprise("Première", SIRET);
    Enterprise second = enterprise("Seconde", null);
    String path = "/organisations/enterprises/" + second.id();
    Map<String, String> taken =
        Map.of("name", "Seconde", "kind", "EI", "siret", SIRET, "version", "1");
    Map<String, String> free = Map.of("name", "Troisième", "kind", "EI", "version", "1");

    assertThat(post(path, taken).body()).contains("Ce SIRET est déjà celui de « Première ».");
    assertThat(post(path, free).statusCode()).isEqualTo(303);
    HttpResponse<String> stale = post(path, free);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("modifié ces données entre-temps");
    assertThat(enterprises().find(second.id()).name()).isEqualTo("Troisième");
  }

  @Test
  void suggestsCommunes() throws Exception {
    assertThat(page("/communes?q=louviers", FACILITATOR_1).body().strip())
        .startsWith("<option value=\"Louviers (27400)\"></option>");
    assertThat(page("/communes?communeCode=l", FACILITATOR_1).body().strip()).isEmpty();
  }

  @Test
  void showsAndExportsTheLog() throws Exception {
    Enterprise kept = enterprise("A", null);
    insertEntry("LOT", 8, 2);

    assertThat(page("/audit?action=CREATED", FACILITATOR_1).body())
        .contains(">Entreprise A<", "1 ligne", "/audit.csv?action")
        .doesNotContain("Lot n° 8");
    assertThat(page("/audit.csv", FACILITATOR_1).body().lines().toList())
        .hasSize(2)
        .element(1)
        .asString()
        .contains("Création;Entreprise;" + kept.id());
    assertThat(page("/audit?from=2020-01-01&to=2020-01-31", FACILITATOR_1).body())
        .contains("Aucune ligne");
  }

  // What the tests are made of

  private static DirectoryApplication application() {
    return (DirectoryApplication) APP.<DirectoryApplication>getApplication();
  }

  private static EnterpriseService enterprises() {
    return application().organisations().enterprises();
  }

  private static ContractingAuthorityService authorities() {
    return application().organisations().authorities();
  }

  private static Enterprise enterprise(String name, String siret) {
    return enterprises()
        .add(FACILITATOR_1, new EnterpriseDetails(name, siret, EnterpriseKind.EI, "27375"));
  }

  private static ContractingAuthority authority(String name, String siret) {
    return authorities()
        .add(
            FACILITATOR_1, new ContractingAuthorityDetails(name, siret, AuthorityKind.OTHER, null));
  }

  private static List<ContractingAuthority> authorities(Actor actor) {
    return authorities().list(actor, OrganisationFilter.ALL, Slice.page(null)).items();
  }

  private static void insertEntry(String type, long id, long organisationId) {
    application()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    INSERT INTO audit_entry (at, account_id, action, subject_type, subject_id,
                                             facilitator_organisation_id)
                    VALUES (NOW(), 1, 'CHANGED', ?, ?, ?)
                    """,
                    type,
                    id,
                    organisationId));
  }

  private List<String> subjects(Actor actor, String query) throws Exception {
    List<String> subjects = new ArrayList<>();
    json.readTree(api("GET", "/audit" + query, actor, null).body())
        .get("items")
        .forEach(
            item ->
                subjects.add(
                    item.get("subjectType").asText() + " " + item.get("subjectId").asText()));
    return subjects;
  }

  private int status(String method, String path, Actor actor, String body) throws Exception {
    return api(method, path, actor, body).statusCode();
  }

  private HttpResponse<String> api(String method, String path, Actor actor, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request("/api/v1" + path, actor);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofString(body));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> page(String path, Actor actor)
      throws IOException, InterruptedException {
    return client.send(request(path, actor).build(), asRead());
  }

  /** Texts as a reader sees them: entities and unbreakable spaces look like what they stand for. */
  private static BodyHandler<String> asRead() {
    return info ->
        BodySubscribers.mapping(
            BodySubscribers.ofString(StandardCharsets.UTF_8),
            html -> html.replace("&#39;", "'").replace('\u00a0', ' '));
  }

  private HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String fields =
        form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "", "&formToken="))
            + DirectoryApplication.TOKENS.token("mine");
    HttpRequest request =
        request(path, FACILITATOR_1)
            .header("Cookie", "session=mine")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields))
            .build();
    return client.send(request, asRead());
  }

  private HttpRequest.Builder request(String path, Actor actor) {
    Role role = actor.grants().get(0).role();
    return HttpRequest.newBuilder(URI.create("http://localhost:" + APP.getLocalPort() + path))
        .header("Authorization", "Bearer " + role + "-" + actor.grants().get(0).organisationId());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
