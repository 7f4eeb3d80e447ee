package insertionhours.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.json.StrictJson;
import insertionhours.measure.Hours;
import insertionhours.problems.RuleViolation;
import insertionhours.sizing.ACalibrationInput;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationDraftTest {
  private static final String HOURS =
      "'method': 'HOURS_BASED', 'totalHours': 1000, 'effortRate': 0.05";

  private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());
  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  @Test
  void readsInputAndRetainedHoursAtOneLevelInAnyOrder() throws JsonProcessingException {
    CalibrationDraft draft =
        read("{'retainedReason': 'accord', " + HOURS + ", 'retainedHours': 60.5}");

    assertThat(draft.input()).isEqualTo(ACalibrationInput.hours("1000", "0.05"));
    assertThat(draft.retainedHours()).isEqualByComparingTo("60.5");
    assertThat(draft.retainedReason()).isEqualTo("accord");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", 'retainedHours': null, 'retainedReason': null"})
  void retainsWhatIsComputedWithoutMore(String rest) throws JsonProcessingException {
    assertThat(read("{" + HOURS + rest + "}").due(Hours.of(50))).isEqualTo(Hours.of(50));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'retainedHours': '60'                              | retainedHours",
        "'retainedHours': 1234567890123                     | retainedHours",
        "'retainedReason': 5                                | retainedReason",
        "'retainedHour': 60                                 | retainedHour",
        "'rounding': {'step': '5'}                          | rounding.step",
        "'amountExclTax': 5                                 | amountExclTax",
        "'years': [{'hours': 5, 'rate': 1}]                 | years[0].rate",
      },
      quoteCharacter = '`')
  void cannotReadWhatIsNotWrittenAsTheApiSays(String wrong, String path) {
    assertThatThrownBy(() -> read("{" + HOURS + ", " + wrong + "}"))
        .isInstanceOfSatisfying(
            JsonMappingException.class, e -> assertThat(path(e)).isEqualTo(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "[]",
        "'x'",
        "{'retainedHours': 1, 'retainedHours': 2}",
        "{" + HOURS + ", 'effortRate': 0.05}",
        "{" + HOURS,
      })
  void cannotReadAnythingElse(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, retainedHours",
    "0.001, retainedHours",
    "0.0000001, retainedHours",
    "100000000, retainedHours",
    "0, ''",
    "99999999.99, ''"
  })
  void retainsHoursFromZeroInHundredths(String hours, String wrong) throws JsonProcessingException {
    assertThat(wrongFields(read("{" + HOURS + ", 'retainedHours': " + hours + "}")))
        .isEqualTo(wrong.isEmpty() ? List.of() : List.of(wrong));
  }

  @Test
  void checksTheInputToo() throws JsonProcessingException {
    assertThat(wrongFields(read("{'method': 'HOURS_BASED', 'totalHours': 0, 'effortRate': 1}")))
        .containsExactly("input.totalHours");
    assertThat(wrongFields(read("{}"))).containsExactly("input.method");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void needsAReasonForOtherHours(String reason) {
    CalibrationDraft draft = draft("60", reason);

    assertThatThrownBy(() -> draft.due(Hours.of(50)))
        .isInstanceOfSatisfying(
            RuleViolation.class, e -> assertThat(e.field()).isEqualTo("retainedReason"));
    assertThat(draft.due(Hours.of(60))).isEqualTo(Hours.of(60));
    assertThat(draft("60.00", "accord").due(Hours.of(50))).isEqualTo(Hours.of(60));
  }

  private static CalibrationDraft draft(String hours, String reason) {
    return new CalibrationDraft(
        ACalibrationInput.hours("1000", "0.05"), new BigDecimal(hours), reason);
  }

  private static CalibrationDraft read(String body) throws JsonProcessingException {
    return JSON.readValue(body.replace('\'', '"'), CalibrationDraft.class);
  }

  private static List<String> wrongFields(CalibrationDraft draft) {
    return VALIDATOR.validate(draft).stream().map(e -> e.getPropertyPath().toString()).toList();
  }

  private static String path(JsonMappingException problem) {
    StringBuilder path = new StringBuilder();
    problem
        .getPath()
        .forEach(
            step ->
                path.append(
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : (path.isEmpty() ? "" : ".") + step.getFieldName()));
    return path.toString();
  }
}
