package insertionhours.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.json.StrictJson;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.hibernate.validator.resourceloading.PlatformResourceBundleLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationInputTest {
  private static final String AMOUNT =
      """
      {"method": "AMOUNT_BASED", "amountExclTax": 720000, "labourShare": 0.4, "effortRate": 0.05,
       "hourlyLabourCost": 36}""";
  private static final String PARTS =
      """
      {"method": "AMOUNT_BASED", "parts": [{"trade": "HEATING", "amountExclTax": 1,
       "labourShare": 0.4}], "effortRate": 0.05, "hourlyLabourCost": 36}""";
  private static final String HOURS =
      """
      {"method": "HOURS_BASED", "totalHours": 1000, "effortRate": 0.05}""";
  private static final String YEARS =
      """
      {"method": "HOURS_BASED", "years": [{"hours": 1000, "effortRate": 0.05}]}""";
  private static final String STAFFING =
      """
      {"method": "STAFFING_BASED", "fullTimeEquivalents": 2, "weeklyHours": 35, "weeks": 52,
       "effortRate": 0.05}""";
  private static final String INVOICE =
      """
      {"method": "INVOICE_BASED", "invoicedAmount": 3500000, "triggerAmount": 2700000,
       "stepAmount": 2000, "hoursPerStep": 1}""";
  private static final String BAND =
      """
      {"method": "AMOUNT_BAND", "amountExclTax": 1000, "bands": [{"fromAmount": 100, "hours": 5},
       {"fromAmount": 200, "hours": 7}]}""";
  private static final String TAKEOVER =
      """
      {"method": "TAKEOVER_WEIGHTED", "amountExclTax": 500000, "months": 36,
       "referenceHourlyCost": 25, "transferredMonthlyHours": 400, "effortRate": 0.05}""";
  private static final String FIXED =
      """
      {"method": "FIXED_VOLUME", "hours": 120, "reason": "négocié"}""";

  private static final Map<String, String> BODIES =
      Map.of(
          "AMOUNT", AMOUNT,
          "PARTS", PARTS,
          "HOURS", HOURS,
          "YEARS", YEARS,
          "STAFFING", STAFFING,
          "INVOICE", INVOICE,
          "BAND", BAND,
          "TAKEOVER", TAKEOVER,
          "FIXED", FIXED);

  private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());
  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(
              new ResourceBundleMessageInterpolator(
                  new PlatformResourceBundleLocator("messages.calibration"),
                  Set.of(Locale.ENGLISH),
                  Locale.ENGLISH,
                  context -> Locale.ENGLISH,
                  false))
          .buildValidatorFactory()
          .getValidator();

  @ParameterizedTest
  @ValueSource(strings = {AMOUNT, PARTS, HOURS, YEARS, STAFFING, INVOICE, BAND, TAKEOVER, FIXED})
  void readsEveryMethodAndWritesItBack(String body) throws JsonProcessingException {
    CalibrationInput input = read(body);

    assertThat(VALIDATOR.validate(input)).isEmpty();
    assertThat(read(JSON.writeValueAsString(input))).isEqualTo(input);
    assertThat(JSON.readTree(JSON.writeValueAsString(input)).get("method").asText())
        .isEqualTo(input.method().name());
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryMethodThereIs(CalibrationMethod method) throws JsonProcessingException {
    assertThat(read("{\"method\": \"" + method + "\"}").method()).isEqualTo(method);
  }

  @Test
  void writesNothingThatWasNotGiven() throws JsonProcessingException {
    assertThat(JSON.readTree(JSON.writeValueAsString(read(HOURS))))
        .isEqualTo(
            JSON.readTree(
                """
                {"method": "HOURS_BASED", "totalHours": 1000, "effortRate": 0.05,
                 "rounding": {"step": 1, "mode": "HALF_UP"}}"""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'method': 'FIXED_VOLUME', 'hours': 120, 'reason': 'x', 'totalHours': 5}",
        "{'method': 'HOURS_BASED', 'totalHours': 5, 'effortRate': 0.05, 'amountExclTax': 5}",
        "{'method': 'HOURS_BASED', 'years': [{'hours': 5, 'effortRate': 0.05, 'weeks': 5}]}",
        "{'method': 'FIXED_VOLUME', 'hours': 120, 'reason': 'x', 'rounding': {'steps': 5}}",
        "{'method': 'FIXED_VOLUME', 'hours': 120, 'reason': 'x', 'rounding': {'mode': 'FLOOR'}}",
        "{'method': 'BID_COMMITMENT', 'hours': 120}",
        "{'method': 'fixed_volume', 'hours': 120, 'reason': 'x'}",
        "{'method': 5, 'hours': 120, 'reason': 'x'}",
        "{'hours': 120, 'unheardOf': 1}",
        "{'method': '', 'hours': 120, 'reason': 'x'}",
        "{'method': ['FIXED_VOLUME'], 'hours': 120, 'reason': 'x'}",
      })
  void cannotReadAFieldOrMethodThatDoesNotExist(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(JsonMappingException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'hours': 5, 'weeks': 1}", "{'method': null, 'hours': 5}"})
  void missesTheMethodLikeAnyOtherField(String body) throws JsonProcessingException {
    assertThat(violations(body)).containsExactly("method must not be null");
  }

  @Test
  void knowsTheFieldsOfAllMethodsWithoutAMethod() throws JsonProcessingException {
    for (Class<?> input : CalibrationInput.class.getPermittedSubclasses()) {
      for (RecordComponent field : input.getRecordComponents()) {
        assertThat(violations("{'" + field.getName() + "': null}"))
            .containsExactly("method must not be null");
      }
    }
  }

  @ParameterizedTest(name = "{0} {1} = {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "AMOUNT | amountExclTax | 0 | amountExclTax must be greater than 0",
        "AMOUNT | amountExclTax | -1 | amountExclTax must be greater than 0",
        "AMOUNT | labourShare | 0 | labourShare must be greater than 0",
        "AMOUNT | labourShare | 1.01 | labourShare must be less than or equal to 1",
        "AMOUNT | labourShare | null | labourShare To be filled in too.",
        "AMOUNT | amountExclTax | null | amountExclTax To be filled in too.",
        "AMOUNT | effortRate | null | effortRate must not be null",
        "AMOUNT | effortRate | 5 | effortRate must be less than or equal to 1",
        "AMOUNT | hourlyLabourCost | 0 | hourlyLabourCost must be greater than 0",
        "PARTS | effortRate | null | effortRate must not be null",
        "PARTS | parts[0].labourShare | 0 | parts[0].labourShare must be greater than 0",
        "PARTS | parts[0].trade | ' ' | parts[0].trade must not be blank",
        "HOURS | totalHours | 0 | totalHours must be greater than 0",
        "HOURS | effortRate | null | effortRate To be filled in too.",
        "YEARS | years[0].hours | -1 | years[0].hours must be greater than or equal to 0",
        "YEARS | years[0].effortRate | null | years[0].effortRate must not be null",
        "STAFFING | fullTimeEquivalents | 0 | fullTimeEquivalents must be greater than 0",
        "STAFFING | weeklyHours | null | weeklyHours must not be null",
        "STAFFING | weeks | 0 | weeks must be greater than 0",
        "INVOICE | invoicedAmount | 0 | invoicedAmount must be greater than 0",
        "INVOICE | triggerAmount | -1 | triggerAmount must be greater than or equal to 0",
        "INVOICE | stepAmount | 0 | stepAmount must be greater than 0",
        "INVOICE | hoursPerStep | 0 | hoursPerStep must be greater than 0",
        "BAND | bands[1].hours | null | bands[1].hours must not be null",
        "BAND | bands[0].fromAmount | -1 | bands[0].fromAmount must be greater than or equal to 0",
        "BAND | bands[0].fromAmount | 200.0 | bands Two bands begin at the same amount.",
        "TAKEOVER | months | 0 | months must be greater than 0",
        "TAKEOVER | referenceHourlyCost | 0 | referenceHourlyCost must be greater than 0",
        "FIXED | hours | -1 | hours must be greater than or equal to 0",
        "FIXED | reason | ' ' | reason must not be blank",
        "FIXED | reason | null | reason must not be blank",
      })
  void saysWhichFieldIsOutOfRange(String body, String field, String value, String violation)
      throws JsonProcessingException {
    assertThat(violations(with(body, field, value))).containsExactly(violation);
  }

  @ParameterizedTest
  @CsvSource({
    "AMOUNT, amountExclTax",
    "AMOUNT, hourlyLabourCost",
    "HOURS, totalHours",
    "STAFFING, weeklyHours",
    "INVOICE, invoicedAmount",
    "INVOICE, triggerAmount",
    "INVOICE, stepAmount",
    "INVOICE, hoursPerStep",
    "BAND, bands[0].fromAmount",
    "BAND, bands[0].hours",
    "TAKEOVER, referenceHourlyCost",
    "TAKEOVER, transferredMonthlyHours",
    "FIXED, hours",
  })
  void takesHoursAndMoneyToTwoDecimals(String body, String field) throws JsonProcessingException {
    assertThat(violations(with(body, field, "10.25"))).isEmpty();
    assertThat(violations(with(body, field, "10.250"))).isEmpty();
    assertThat(violations(with(body, field, "10.255")))
        .containsExactly(field + " {web.constraint.Cents}");
    assertThat(violations(with(body, field, "10.25500001")))
        .containsExactly(field + " {web.constraint.Cents}");
  }

  @Test
  void takesAWholeLotOrItsParts() throws JsonProcessingException {
    assertThat(violations("{'method': 'AMOUNT_BASED', 'effortRate': 0.05, 'hourlyLabourCost': 36}"))
        .containsExactly(
            "amountExclTax Give the amount and labour share of the lot, or its detail by trade.",
            "labourShare Give the amount and labour share of the lot, or its detail by trade.");
    assertThat(violations(with(PARTS, "amountExclTax", "5")))
        .containsExactly("parts Give the detail or the total, not both.");
    assertThat(violations(with(AMOUNT, "parts", "[]"))).isEmpty();
    assertThat(violations(with(AMOUNT, "parts", "[null]")))
        .contains("parts Give the detail or the total, not both.");
  }

  @Test
  void takesAllHoursOrThoseOfEachYear() throws JsonProcessingException {
    assertThat(violations("{'method': 'HOURS_BASED'}"))
        .hasSize(2)
        .allMatch(text -> text.contains("Give the hours worked"));
    assertThat(violations(with(YEARS, "effortRate", "0.05")))
        .containsExactly("years Give the detail or the total, not both.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.001"})
  void roundsToAStepAboveZero(String step) throws JsonProcessingException {
    assertThat(violations(with(FIXED, "rounding", "{\"step\": " + step + "}")))
        .singleElement()
        .asString()
        .startsWith("rounding.step");
  }

  @Test
  void needsABand() throws JsonProcessingException {
    assertThat(violations(with(BAND, "bands", "[]"))).containsExactly("bands must not be empty");
    assertThat(violations(with(BAND, "bands", "[null]"))).hasSize(1);
  }

  private CalibrationInput read(String body) throws JsonProcessingException {
    return JSON.readValue(body.replace('\'', '"'), CalibrationInput.class);
  }

  private List<String> violations(String body) throws JsonProcessingException {
    return VALIDATOR.validate(read(body)).stream()
        .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
        .sorted()
        .toList();
  }

  /** The body, given by itself or by its name, with one field replaced. */
  private String with(String body, String field, String value) throws JsonProcessingException {
    JsonNode tree = JSON.readTree(BODIES.getOrDefault(body, body));
    String pointer = "/" + field.replace('.', '/').replace("[", "/").replace("]", "");
    int last = pointer.lastIndexOf('/');
    JsonNode replacement =
        value.isBlank() ? JSON.getNodeFactory().textNode(value) : JSON.readTree(value);
    ((ObjectNode) tree.at(pointer.substring(0, last)))
        .set(pointer.substring(last + 1), replacement);
    return tree.toString();
  }
}
