package insertionhours.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.counting.ReasonCode;
import insertionhours.json.StrictJson;
import insertionhours.json.Versioned;
import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
import insertionhours.texts.Messages;
import io.dropwizard.jackson.Jackson;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeclarationJsonTest {
  private static final ObjectMapper JSON = StrictJson.configure(Jackson.newObjectMapper());
  private static final TypeReference<Versioned<DeclarationDraft>> PUT = new TypeReference<>() {};
  private static final Declaration DECLARATION =
      new Declaration(
          7,
          new LotReference(3, 1, "Réseaux", 2, "Opération", "OP", 1),
          5,
          "Entreprise",
          YearMonth.of(2026, 5),
          1,
          DeclarationStatus.PARTLY_ACCEPTED,
          null,
          "Denis",
          true,
          1,
          Instant.parse("2026-06-02T08:00:00Z"),
          "R-2026-000007",
          "Fanny",
          Instant.parse("2026-06-03T08:00:00Z"),
          null,
          "bien",
          List.of(
              new DeclarationLine(
                  11,
                  21L,
                  new NamedPerson(31, "Petit", "Alba"),
                  6L,
                  "ETTI",
                  "HEATING",
                  Modality.SECONDMENT,
                  Hours.of("151.67"),
                  Hours.of(7),
                  null,
                  "note",
                  null,
                  null,
                  Hours.of("100.5"),
                  LineStatus.PARTLY_ACCEPTED,
                  ReasonCode.NO_PROOF,
                  null,
                  false)),
          List.of(DeclarationWarning.AFTER_PLANNED_END),
          4);

  @Test
  void carriesTheFieldsOfTheContract() throws Exception {
    ObjectNode json = written();

    assertThat(json.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id",
            "lotId",
            "enterpriseId",
            "enterpriseName",
            "month",
            "sequence",
            "supplement",
            "status",
            "zeroReason",
            "declaredBy",
            "onBehalf",
            "submittedAt",
            "receiptNumber",
            "decidedBy",
            "decidedAt",
            "reasonCode",
            "comment",
            "hoursDeclared",
            "hoursAccepted",
            "lines",
            "warnings",
            "version");
    assertThat(json.get("lines").get(0).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id",
            "assignmentId",
            "beneficiary",
            "employerId",
            "employerName",
            "trade",
            "modality",
            "hoursWorked",
            "trainingHours",
            "correctsLineId",
            "note",
            "headcount",
            "invoicedAmount",
            "awaitedDocument",
            "hoursDeclared",
            "hoursAccepted",
            "status",
            "reasonCode",
            "replaced");
    assertThat(json.at("/lines/0/beneficiary").toString())
        .isEqualTo("{\"id\":31,\"lastName\":\"Petit\",\"firstName\":\"Alba\"}");
    assertThat(json.get("hoursDeclared").decimalValue()).isEqualByComparingTo("158.67");
    assertThat(json.get("hoursAccepted").decimalValue()).isEqualByComparingTo("100.5");
    assertThat(json.get("month").asText()).isEqualTo("2026-05");
    assertThat(json.get("lotId").asLong()).isEqualTo(3);
    assertThat(json.get("warnings").get(0).get("code").asText()).isEqualTo("AFTER_PLANNED_END");
    assertThat(json.get("warnings").get(0).get("message").asText()).startsWith("This month");
  }

  @Test
  void takesBackWhatItGave() throws Exception {
    Versioned<DeclarationDraft> read = JSON.readValue(JSON.writeValueAsString(written()), PUT);

    assertThat(read.version()).isEqualTo(4);
    assertThat(read.content().month()).isEqualTo(YearMonth.of(2026, 5));
    assertThat(read.content().lines()).hasSize(1);
    DeclarationLineDraft line = read.content().lines().get(0);
    assertThat(line.hoursWorked()).isEqualByComparingTo("151.67");
    assertThat(line.employerId()).isEqualTo(6);
    assertThat(line.assignmentId()).isEqualTo(21);
    assertThat(line.note()).isEqualTo("note");
  }

  @Test
  void refusesUnknownFieldsInLinesOfAPut() throws Exception {
    ObjectNode json = written();
    ((ObjectNode) json.get("lines").get(0)).put("colour", "red");

    assertThatThrownBy(() -> JSON.readValue(JSON.writeValueAsString(json), PUT))
        .isInstanceOf(UnrecognizedPropertyException.class)
        .satisfies(
            problem ->
                assertThat(((UnrecognizedPropertyException) problem).getPathReference())
                    .contains("lines", "[0]", "colour"));
  }

  @Test
  void refusesReadOnlyFieldsInAPost() {
    String line =
        "{\"trade\":\"HEATING\",\"modality\":\"DIRECT_HIRE\",\"hoursWorked\":1,\"status\":\"PENDING\"}";
    String post = "{\"enterpriseId\":1,\"month\":\"2026-05\",\"lines\":[" + line + "]}";

    assertThatThrownBy(() -> JSON.readValue(post, DeclarationDraft.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
    assertThatThrownBy(
            () ->
                JSON.readValue(
                    "{\"enterpriseId\":1,\"month\":\"2026-05\",\"lines\":[],\"status\":\"DRAFT\"}",
                    DeclarationDraft.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
  }

  @Test
  void readsLinesThatAreNoListAsTheyAre() {
    assertThatThrownBy(
            () ->
                JSON.readValue(
                    "{\"enterpriseId\":1,\"month\":\"2026-05\",\"lines\":{\"id\":1},\"version\":1}",
                    PUT))
        .isInstanceOf(com.fasterxml.jackson.databind.JsonMappingException.class);
    assertThatThrownBy(
            () ->
                JSON.readValue(
                    "{\"enterpriseId\":1,\"month\":\"2026-05\",\"lines\":[3],\"version\":1}", PUT))
        .isInstanceOf(com.fasterxml.jackson.databind.JsonMappingException.class);
  }

  private static ObjectNode written() throws Exception {
    return (ObjectNode)
        JSON.readTree(
            JSON.writeValueAsString(
                DeclarationAnswer.of(DECLARATION, Messages.in(Locale.ENGLISH))));
  }
}
