package insertionhours.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.json.StrictJson;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.texts.Messages;
import io.dropwizard.jackson.Jackson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reference case in every file format, character by character. */
class AchievementFilesTest {
  private static final ObjectMapper JSON = StrictJson.configure(Jackson.newObjectMapper());
  private static final Map<String, String> TRADES =
      Map.of(
          "ELECTRICITY", "Électricité",
          "PREMISES_CLEANING", "Nettoyage de locaux",
          "SANITATION", "Assainissement");

  @Test
  void writesJson() throws IOException {
    String written =
        JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsString(AReport.ofTheReferenceCase().build());
    assertThat(written + "\n").isEqualTo(golden("reference-case.json"));
  }

  @Test
  void writesTheScopeOfAFacilitator() throws IOException {
    ReportScope part = new ReportScope(new NamedOrganisation(3, "Agglomération"));
    assertThat(JSON.writeValueAsString(new AReport().build(part)))
        .contains("\"scope\":{\"facilitatorOrganisation\":{\"id\":3,\"name\":\"Agglomération\"}}")
        .contains("\"achievementRate\":null,\"cappedRate\":null");
  }

  @Test
  void writesCsv() throws IOException {
    byte[] written = AchievementCsv.bytes(AReport.ofTheReferenceCase().inDetail(), words());
    assertThat(written).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(written, StandardCharsets.UTF_8).substring(1).replace("\r\n", "\n"))
        .isEqualTo(golden("reference-case.csv"));
  }

  @Test
  void saysWhichLotsWereCancelled() {
    AReport report =
        new AReport()
            .with(new AReportedLot(1, 1).closed(ObligationOutcome.CANCELLED, "2026-06-30"))
            .with(new AReportedLot(2, 2).closed(ObligationOutcome.ACHIEVED, "2026-06-30"));
    String written =
        new String(AchievementCsv.bytes(report.inDetail(), words()), StandardCharsets.UTF_8);
    assertThat(written).contains(";1;Lot;Annulé;0;").contains(";2;Lot;Soldé;100;");
  }

  @Test
  void keepsFormulasOutOfCsv() {
    AReport report =
        new AReport().with(new AReportedLot(1, 1).in(1, "=1+1").titled("@SUM(A1);\"x\""));
    String written =
        new String(AchievementCsv.bytes(report.inDetail(), words()), StandardCharsets.UTF_8);
    assertThat(written).contains("\"'=1+1\";").contains("\"'@SUM(A1);\"\"x\"\"\";");
  }

  @Test
  void countsTheRowsOfItsTables() {
    assertThat(AchievementCsv.countRows(AReport.ofTheReferenceCase().inDetail()))
        .isEqualTo(2 + 3 + 3 + 2 + 4 + 3 + 5);
  }

  private static ReportWords words() {
    return new ReportWords(Messages.in(Locale.FRENCH), code -> TRADES.getOrDefault(code, code));
  }

  private static String golden(String name) throws IOException {
    try (InputStream file = AchievementFilesTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
