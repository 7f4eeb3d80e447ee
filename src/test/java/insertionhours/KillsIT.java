package insertionhours;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.SubmissionStream.Answered;
import insertionhours.SubmissionStream.Month;
import insertionhours.database.DataFolders;
import insertionhours.testing.ServiceProcess;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The service and its database are killed again and again while firms hand in hours of people and
 * the facilitator decides.
 */
final class KillsIT {
  private static final int KILLS = 20;
  private static final int MOST_ANSWERS_BETWEEN = 15;

  private final Random random = new Random(1);
  private Path folder;
  private StreamedContracts contracts;

  @Test
  void losesNoAnsweredSubmission() throws Exception {
    folder = DataFolders.empty("kills");
    try (ServiceProcess service = new ServiceProcess(folder)) {
      StreamedContracts.createAdministrator(service);
      service.start();
      contracts = StreamedContracts.madeAt(service.address());
      List<Answered> answered = answersAmongKills(service);
      holdsExactly(answered);
      sumsAgree(answered);
      hoursOfPeopleAgree(answered);
      service.stop();
      var rebuild = service.run("", "rebuild-totals", "config.yml");
      assertThat(rebuild.output()).as(rebuild.toString()).contains("The totals equal the lines.");
      assertThat(DataFolders.serversOn(folder)).isEmpty();
    }
  }

  private List<Answered> answersAmongKills(ServiceProcess service) throws Exception {
    SubmissionStream stream = SubmissionStream.start(contracts);
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        stream.awaitAnswers(1 + random.nextInt(MOST_ANSWERS_BETWEEN));
        if (kill % 2 == 0) {
          service.kill();
          service.start();
        } else {
          killDatabase();
          service.awaitServing();
        }
      }
      stream.awaitAnswers(MOST_ANSWERS_BETWEEN);
      return stream.finish();
    } catch (Exception | AssertionError e) {
      throw new AssertionError(e.getMessage() + service.logTail(), e);
    } finally {
      stream.stop();
    }
  }

  private void killDatabase() throws Exception {
    List<ProcessHandle> servers = DataFolders.serversOn(folder);
    assertThat(servers).hasSize(1);
    ProcessHandle server = servers.get(0);
    server.destroyForcibly();
    server.onExit().get(1, TimeUnit.MINUTES);
  }

  /** Each answered one as it was answered, and none that was not asked for or is there twice. */
  private void holdsExactly(List<Answered> answered) {
    List<Answered> kept = new ArrayList<>();
    for (long lot : contracts.lots()) {
      for (JsonNode declaration : all("/lots/" + lot + "/declarations")) {
        kept.add(
            new Answered(
                new Month(
                    lot,
                    declaration.get("enterpriseId").asLong(),
                    YearMonth.parse(declaration.get("month").asText()),
                    declaration.get("hoursDeclared").decimalValue()),
                declaration.get("id").asLong(),
                declaration.get("receiptNumber").asText(),
                declaration.get("status").asText()));
      }
    }
    assertThat(kept).hasSizeGreaterThan(KILLS).containsExactlyInAnyOrderElementsOf(answered);
  }

  private void sumsAgree(List<Answered> answered) {
    BigDecimal declared = BigDecimal.ZERO;
    Map<Long, BigDecimal> byLot =
        answered.stream()
            .collect(
                toMap(one -> one.month().lotId(), one -> one.month().hours(), BigDecimal::add));
    for (long lot : contracts.lots()) {
      BigDecimal lines = sum(all("/lots/" + lot + "/hours"), "hoursDeclared");
      assertThat(lines).isEqualByComparingTo(byLot.getOrDefault(lot, BigDecimal.ZERO));
      declared = declared.add(lines);
    }
    BigDecimal accepted =
        total(answered, Answered::acceptedOfFirst).add(total(answered, Answered::acceptedOfSecond));
    JsonNode report =
        contracts
            .api()
            .get(
                "/contracting-authorities/%d/achievement?from=%s&to=%s"
                    .formatted(
                        contracts.authority(), contracts.firstMonth(), contracts.lastMonth()))
            .json(200);
    assertThat(report.get("hoursDeclared").decimalValue()).isEqualByComparingTo(declared);
    assertThat(report.get("hoursAccepted").decimalValue()).isEqualByComparingTo(accepted);
  }

  /** Line by line, and by the sums that are kept of people: the first of each two is a woman. */
  private void hoursOfPeopleAgree(List<Answered> answered) {
    Map<List<Object>, BigDecimal> awaited = new HashMap<>();
    for (Answered one : answered) {
      Month month = one.month();
      List<Long> team = contracts.assignments(month.enterpriseId(), month.lotId());
      awaited.put(List.of(team.get(0), month.month()), one.acceptedOfFirst());
      awaited.put(List.of(team.get(1), month.month()), one.acceptedOfSecond());
    }
    awaited.values().removeIf(hours -> hours.signum() == 0);
    Map<List<Object>, BigDecimal> kept = new HashMap<>();
    for (long lot : contracts.lots()) {
      for (JsonNode line : all("/lots/" + lot + "/hours")) {
        BigDecimal hours = line.path("hoursAccepted").decimalValue();
        YearMonth month = YearMonth.parse(line.get("month").asText());
        if (hours.signum() > 0) {
          kept.merge(List.of(line.get("assignmentId").asLong(), month), hours, BigDecimal::add);
        }
      }
    }
    assertThat(kept.keySet()).isEqualTo(awaited.keySet());
    kept.forEach((of, hours) -> assertThat(hours).isEqualByComparingTo(awaited.get(of)));

    assertThat(hoursOf("F")).isEqualByComparingTo(total(answered, Answered::acceptedOfFirst));
    assertThat(hoursOf("M")).isEqualByComparingTo(total(answered, Answered::acceptedOfSecond));
  }

  private BigDecimal hoursOf(String sex) {
    JsonNode cells =
        contracts
            .api()
            .get(
                "/contracting-authorities/%d/profile?from=%s&to=%s"
                    .formatted(
                        contracts.authority(), contracts.firstMonth(), contracts.lastMonth()))
            .json(200)
            .get("tables")
            .get("sex");
    for (JsonNode cell : cells) {
      if (cell.get("code").asText().equals(sex)) {
        return cell.get("hours").decimalValue();
      }
    }
    throw new AssertionError("no " + sex + " in " + cells);
  }

  private static BigDecimal total(List<Answered> answered, Function<Answered, BigDecimal> hours) {
    return answered.stream().map(hours).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sum(List<JsonNode> items, String field) {
    return items.stream()
        .map(item -> item.get(field).decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = contracts.api().get(path + "?limit=200" + after).json(200);
      page.get("items").forEach(items::add);
      after = page.get("next").isNull() ? null : "&after=" + page.get("next").asText();
    } while (after != null);
    return items;
  }
}
