package insertionhours;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.testing.Api;
import insertionhours.testing.Api.Answer;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpTimeoutException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Programs of firms that declare one month after the other, by person, and of the facilitator who
 * decides, all at once. A request whose answer was lost, or was not final, is sent again with its
 * key until it is answered.
 */
final class SubmissionStream {
  private static final int PROGRAMS = 3;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);
  private static final long PAUSE_MILLISECONDS = 25;

  private final StreamedContracts contracts;
  private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
  private final ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS);
  private final List<Future<?>> running = new ArrayList<>();
  private volatile boolean finishing;

  /** What may be declared once. */
  record Month(long lotId, long enterpriseId, YearMonth month, BigDecimal hours) {
    Month {
      hours = hours.stripTrailingZeros();
    }

    /** Of the first of the two people; the rest are the second's. */
    BigDecimal ofFirst() {
      return hours.multiply(new BigDecimal("0.6")).setScale(2, RoundingMode.DOWN);
    }

    BigDecimal ofSecond() {
      return hours.subtract(ofFirst());
    }
  }

  /** What the service has said to be so. */
  record Answered(Month month, long id, String receiptNumber, String status) {
    /** What counts of the first of the two people: refused where all is not accepted. */
    BigDecimal acceptedOfFirst() {
      return status.equals("ACCEPTED") ? month.ofFirst() : BigDecimal.ZERO;
    }

    BigDecimal acceptedOfSecond() {
      return status.equals("SUBMITTED") ? BigDecimal.ZERO : month.ofSecond();
    }
  }

  private SubmissionStream(StreamedContracts contracts) {
    this.contracts = contracts;
  }

  static SubmissionStream start(StreamedContracts contracts) {
    SubmissionStream stream = new SubmissionStream(contracts);
    Queue<Month> waiting = new ConcurrentLinkedQueue<>(contracts.months());
    for (int i = 0; i < PROGRAMS; i++) {
      stream.running.add(stream.programs.submit(() -> stream.declareAll(waiting)));
    }
    return stream;
  }

  /** Returns once so many more have been answered. */
  void awaitAnswers(int more) throws Exception {
    int enough = answered.size() + more;
    long deadline = System.nanoTime() + PATIENCE;
    while (answered.size() < enough) {
      for (Future<?> program : running) {
        if (program.isDone()) {
          program.get();
          throw new AssertionError("there were too few months to declare");
        }
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("no answers any more");
      }
      Thread.sleep(1);
    }
  }

  /** Everything that was answered, after the last request of each program. */
  List<Answered> finish() throws Exception {
    finishing = true;
    for (Future<?> program : running) {
      program.get(PATIENCE, TimeUnit.NANOSECONDS);
    }
    return List.copyOf(answered);
  }

  void stop() {
    finishing = true;
    programs.shutdownNow();
  }

  private void declareAll(Queue<Month> waiting) {
    for (Month month = waiting.poll(); month != null && !finishing; month = waiting.poll()) {
      answered.add(declare(month));
    }
  }

  /**
   * A third is accepted, of another third one line is refused, so that the kills meet every kind of
   * move.
   */
  private Answered declare(Month month) {
    Api firm = contracts.firm(month.enterpriseId());
    JsonNode draft =
        insist(firm, "/lots/" + month.lotId() + "/declarations", declaration(month)).json(201);
    String path = "/declarations/" + draft.get("id").asLong();
    JsonNode submitted = insist(firm, path + "/submission", version(draft)).json(200);
    String decision =
        switch ((int) (submitted.get("id").asLong() % 3)) {
          case 0 -> "{'version': %s, 'decision': 'ACCEPTED'}".formatted(submitted.get("version"));
          case 1 -> withoutTheFirst(submitted);
          default -> null;
        };
    return answered(
        month,
        decision == null
            ? submitted
            : insist(contracts.api(), path + "/decision", decision).json(200));
  }

  private static String withoutTheFirst(JsonNode submitted) {
    return """
    {'version': %s, 'decision': 'ACCEPTED', 'lines': [
      {'id': %s, 'hoursAccepted': 0, 'reasonCode': 'NO_PROOF'},
      {'id': %s, 'hoursAccepted': %s}]}
    """
        .formatted(
            submitted.get("version"),
            submitted.get("lines").get(0).get("id"),
            submitted.get("lines").get(1).get("id"),
            submitted.get("lines").get(1).get("hoursWorked"));
  }

  private static Answered answered(Month month, JsonNode declaration) {
    return new Answered(
        month,
        declaration.get("id").asLong(),
        declaration.get("receiptNumber").asText(),
        declaration.get("status").asText());
  }

  private String declaration(Month month) {
    List<Long> people = contracts.assignments(month.enterpriseId(), month.lotId());
    return """
    {'enterpriseId': %d, 'month': '%s', 'lines': [%s, %s]}
    """
        .formatted(
            month.enterpriseId(),
            month.month(),
            line(people.get(0), month.ofFirst()),
            line(people.get(1), month.ofSecond()));
  }

  private static String line(long assignment, BigDecimal hours) {
    return """
    {'assignmentId': %d, 'trade': 'ELECTRICITY', 'modality': 'DIRECT_HIRE', 'hoursWorked': %s}
    """
        .formatted(assignment, hours);
  }

  private static String version(JsonNode declaration) {
    return "{'version': " + declaration.get("version") + "}";
  }

  private static Answer insist(Api api, String path, String body) {
    String key = UUID.randomUUID().toString();
    long deadline = System.nanoTime() + PATIENCE;
    while (System.nanoTime() < deadline) {
      try {
        Answer answer = api.post(path, body, "Idempotency-Key", key);
        if (!isToBeAskedAgain(answer)) {
          return answer;
        }
      } catch (UncheckedIOException lost) {
        if (lost.getCause() instanceof HttpTimeoutException) {
          throw lost;
        }
      }
      pause();
    }
    throw new AssertionError("no final answer to " + path + " " + body);
  }

  private static boolean isToBeAskedAgain(Answer answer) {
    return answer.status() == 503
        || (answer.status() == 409 && answer.code().equals("REQUEST_RUNNING"));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
