package insertionhours.requests;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ApplicationExtension.class)
class RepeatedRequestsIT {
  private static final int AT_ONCE = 8;

  private final Server server;
  private final World world;

  RepeatedRequestsIT(Server server, World world) {
    this.server = server;
    this.world = world;
  }

  @RepeatedTest(8)
  void doesOnceWhatIsAskedForSeveralTimesAtOnce() throws Exception {
    Api api = server.api(world.facilitator());
    String name = "Entreprise " + UUID.randomUUID();
    String key = UUID.randomUUID().toString();

    List<Api.Answer> answers =
        atOnce(() -> api.post("/enterprises", body(name), "Idempotency-Key", key));

    assertThat(api.get("/enterprises?q=" + name.substring(11)).json(200).get("items")).hasSize(1);
    assertThat(answers).extracting(Api.Answer::status).contains(201).isSubsetOf(201, 409);
    assertThat(answers.stream().filter(answer -> answer.status() == 201).map(Api.Answer::text))
        .containsOnly(api.post("/enterprises", body(name), "Idempotency-Key", key).text());
    assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Api.Answer::code))
        .allMatch("REQUEST_RUNNING"::equals);
  }

  private static String body(String name) {
    return "{'name':'" + name + "','kind':'COMPANY'}";
  }

  private static List<Api.Answer> atOnce(Callable<Api.Answer> request) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Api.Answer>> running =
          clients.invokeAll(Stream.generate(() -> request).limit(AT_ONCE).toList());
      List<Api.Answer> answers = new ArrayList<>();
      for (Future<Api.Answer> one : running) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      clients.shutdownNow();
    }
  }
}
