package insertionhours;

import static insertionhours.PeopleSecrets.word;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.Crawler.Seen;
import insertionhours.testing.Api;
import insertionhours.testing.DemoExtension;
import insertionhours.testing.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody learns of people who are not theirs to see, in no page, file, answer, address or log,
 * however they look for it.
 */
@ExtendWith(DemoExtension.class)
class PeopleLeakIT {
  private static final String PASSWORD = "insertion-demo";
  private static final String FACILITATOR = "facilitatrice";

  private final Server server;
  private final Walkers walkers;
  private final PeopleSecrets secrets;
  private final List<String> leaks = new ArrayList<>();
  private final Set<String> keys = new TreeSet<>();
  private HeardLog log;

  PeopleLeakIT(Server server, Jdbi jdbi) {
    this.server = server;
    this.walkers = new Walkers(server, jdbi);
    this.secrets = PeopleSecrets.marked(jdbi);
  }

  @BeforeEach
  void listen() {
    log = HeardLog.listening();
  }

  @AfterEach
  void theLogTellsNothing() {
    log.close();
    assertThat(secrets.in(log.text())).isEmpty();
    assertThat(keys).isNotEmpty().noneMatch(log.text()::contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bailleur", "commune"})
  void tellsAnAuthorityNothingOfPeople(String account) {
    int asked =
        crawl(
            account,
            Set.of(),
            seen -> {
              boolean explains = seen.request().matches(".*(/help|openapi).*");
              (explains ? secrets.ofSomebodyIn(seen.text()) : secrets.in(seen.text()))
                  .forEach(found -> leaks.add(seen.request() + ": " + found));
            });
    knocks(account, secrets.ids("SELECT id FROM beneficiary"));
    assertThat(asked).isGreaterThan(60);
    assertThat(leaks).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"entreprise", "interim"})
  void tellsFirmsOfTheirOwnPeopleAlone(String account) {
    String firm =
        "(SELECT g.organisation_id FROM account_grant g JOIN account a ON a.id = g.account_id"
            + " WHERE a.email = '%s@demo.example')".formatted(account);
    Set<Long> own =
        secrets.ids(
            "SELECT id FROM beneficiary WHERE enterprise_id IN %s UNION SELECT beneficiary_id FROM assignment WHERE employer_id IN %s"
                .formatted(firm, firm));
    Set<Long> decided =
        secrets.ids("SELECT beneficiary_id FROM assignment WHERE status <> 'PROPOSED'");
    long twin = twin(own);
    assertThat(own).isNotEmpty();
    int asked =
        crawl(
            account,
            own,
            seen -> {
              notOthers(seen, own);
              noCriterion(seen, decided);
            });
    knocks(account, without(own));
    knocks(account, Set.of(twin));
    assertThat(asked).isGreaterThan(60);
    assertThat(leaks).isEmpty();
  }

  @Test
  void tellsFacilitatorsOfTheirOwnPeopleAlone() {
    JsonNode known = program(FACILITATOR).get("/beneficiaries?limit=200").json(200);
    assertThat(secrets.people(known.toString()))
        .as("words that a facilitator finds")
        .hasSizeGreaterThan(20);
    Set<Long> second = ofFacilitators("NOT LIKE 'Maison%'");
    crawl("facilitateur2", second, seen -> notOthers(seen, second));
    knocks("facilitateur2", without(second));
    assertThat(leaks).isEmpty();
  }

  @Test
  void keepsNothingOfPeopleElsewhere() {
    PeopleWrites writes =
        new PeopleWrites(program("interim"), program(FACILITATOR), program("bailleur"));
    writes.wellDone();
    writes.malformed();
    for (String account : List.of("interim", FACILITATOR)) {
      for (String form : PeopleWrites.FORMS) {
        walkers.get(new WalkTable.Row("POST", "/beneficiaries/new", form, Map.of()), account);
      }
    }
    assertThat(secrets.misplaced()).isEmpty();
  }

  /** An unexpected error is logged with the statement, not with its values. */
  @Test
  void logsNoValuesOfAnError(Jdbi jdbi) {
    jdbi.useHandle(
        handle -> handle.execute("ALTER TABLE beneficiary ADD COLUMN more INT NOT NULL"));
    try {
      Api.Answer answer =
          program("interim").post("/beneficiaries", PeopleWrites.person(word("nom", 900_100)));
      assertThat(answer.status()).isEqualTo(500);
      assertThat(secrets.in(answer.text())).isEmpty();
      assertThat(log.text()).contains("Unexpected error").contains("INSERT INTO beneficiary");
    } finally {
      jdbi.useHandle(handle -> handle.execute("ALTER TABLE beneficiary DROP COLUMN more"));
    }
  }

  private int crawl(String account, Set<Long> own, Consumer<Seen> reader) {
    String session = walkers.session(account);
    String token = token(account);
    keys.addAll(List.of(session, token));
    Stream<String> read =
        WalkTable.rows().stream()
            .filter(row -> row.isReadBy(account))
            .map(row -> walkers.address(row.path(), account));
    Stream<String> people =
        own.stream()
            .limit(5)
            .flatMap(id -> Stream.of("/beneficiaries/" + id, "/api/v1/beneficiaries/" + id));
    return new Crawler(server, session, token, reader)
        .crawl(Stream.of(Stream.of("/", "/nothing/here"), read, people).flatMap(s -> s));
  }

  private String token(String account) {
    return server
        .api()
        .post("/tokens", "{'email':'%s@demo.example','password':'%s'}".formatted(account, PASSWORD))
        .json(201)
        .get("token")
        .asText();
  }

  private Api program(String account) {
    String token = token(account);
    keys.add(token);
    return server.api().as(token);
  }

  private void notOthers(Seen seen, Set<Long> own) {
    secrets.people(seen.text()).stream()
        .filter(id -> !own.contains(id))
        .forEach(id -> leaks.add(seen.request() + ": of " + id));
  }

  /** Of somebody of whom it was decided; and in no list. */
  private void noCriterion(Seen seen, Set<Long> decided) {
    boolean of = seen.request().matches("GET (/api/v1)?/beneficiaries/\\d+(/edit)?");
    boolean list =
        seen.request().matches("GET (/api/v1)?/(beneficiaries|assignments)(\\.csv|\\?.*)?");
    boolean known =
        of && decided.contains(Long.valueOf(seen.request().replaceAll("\\D+v1|\\D", "")));
    if ((known || list)
        && (seen.text().contains("\"eligibilityCriterion\":\"")
            || secrets.toldCriterion(seen.text()))) {
      leaks.add(seen.request() + ": a criterion");
    }
  }

  private Set<Long> ofFacilitators(String name) {
    return secrets.ids(
        "SELECT s.beneficiary_id FROM beneficiary_scope s JOIN facilitator_organisation f"
            + " ON f.id = s.facilitator_organisation_id WHERE f.name "
            + name);
  }

  private Set<Long> without(Set<Long> own) {
    Set<Long> others = secrets.ids("SELECT id FROM beneficiary");
    others.removeAll(own);
    return others;
  }

  /** Somebody of another firm who, for the facilitator alone, may be one of the firm's people. */
  private long twin(Set<Long> own) {
    Set<Long> common = ofFacilitators("LIKE 'Maison%'");
    common.retainAll(own);
    long one = common.iterator().next();
    Set<Long> others = ofFacilitators("LIKE 'Maison%'");
    others.removeAll(own);
    long other = others.iterator().next();
    secrets.makeAlike(one, other);
    JsonNode matches = program(FACILITATOR).get("/beneficiaries/" + one + "/matches").json(200);
    assertThat(secrets.people(matches.toString())).contains(other);
    return other;
  }

  /** At everything that there is of some of these people, to read and to change. */
  private void knocks(String account, Set<Long> others) {
    assertThat(others).isNotEmpty();
    String some = others.stream().limit(3).toList().toString().replaceAll("[\\[\\]]", "");
    Map<String, Set<Long>> ids =
        Map.of(
            "beneficiaries",
            secrets.ids("SELECT id FROM beneficiary WHERE id IN (" + some + ")"),
            "assignments",
            secrets.ids("SELECT id FROM assignment WHERE beneficiary_id IN (" + some + ")"),
            "files",
            secrets.ids(
                "SELECT f.id FROM evidence_file f JOIN assignment a ON a.id = f.assignment_id WHERE a.beneficiary_id IN ("
                    + some
                    + ")"),
            "clock-decisions",
            secrets.ids(
                "SELECT c.id FROM clock_decision c JOIN beneficiary_scope s ON s.person_id = c.person_id WHERE s.beneficiary_id IN ("
                    + some
                    + ")"));
    for (WalkTable.Row row : WalkTable.rows()) {
      String room = row.path().replaceAll("^(/api/v1)?/", "").replaceAll("[/?.].*", "");
      if (row.path().contains(room + "/{unknown}")) {
        for (long id : ids.getOrDefault(room, Set.of())) {
          String path = row.path().replaceFirst("\\{unknown}", String.valueOf(id));
          Walkers.Got got =
              walkers.get(
                  new WalkTable.Row(row.method(), path, row.body(), row.awaited()), account);
          if (!got.cell().equals(row.awaited().get(account))
              || !secrets.ofSomebodyIn(got.text()).isEmpty()) {
            leaks.add(
                row.method()
                    + " "
                    + path
                    + ": "
                    + got.cell()
                    + " "
                    + secrets.ofSomebodyIn(got.text()));
          }
        }
      }
    }
  }
}
