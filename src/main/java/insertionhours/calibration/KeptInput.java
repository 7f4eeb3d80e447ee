package insertionhours.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import insertionhours.sizing.CalibrationInput;

/**
 * Inputs of calibrations as they are kept: the JSON of the API with its rounding, whatever manners
 * the API takes on later.
 */
final class KeptInput {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private KeptInput() {}

  static String write(CalibrationInput input) {
    try {
      return JSON.writeValueAsString(input);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be kept: " + input.method(), e);
    }
  }

  /**
   * @throws IllegalStateException if the text was not written by {@link #write}
   */
  static CalibrationInput read(String text) {
    try {
      return JSON.readValue(text, CalibrationInput.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no input of a calibration", e);
    }
  }

  /** The fields of an input by their names in the API. */
  static ObjectNode tree(CalibrationInput input) {
    JsonNode tree = JSON.valueToTree(input);
    return (ObjectNode) tree;
  }
}
