package insertionhours.calibration;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import insertionhours.json.Cents;
import insertionhours.sizing.CalibrationInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;

/** Takes what is retained out of the object, and reads the rest as the input of a method. */
final class CalibrationDraftDeserializer extends StdDeserializer<CalibrationDraft> {
  private static final long serialVersionUID = 1L;
  private static final Set<String> RETAINED = Set.of("retainedHours", "retainedReason");

  CalibrationDraftDeserializer() {
    super(CalibrationDraft.class);
  }

  /** A bean of its own, so that its fields are read as strictly as any other's. */
  record Retained(@Cents BigDecimal retainedHours, String retainedReason) {}

  @Override
  public CalibrationDraft deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return context.reportInputMismatch(this, "an object is expected");
    }
    try (TokenBuffer retained = context.bufferForInputBuffering(parser);
        TokenBuffer rest = context.bufferForInputBuffering(parser)) {
      retained.writeStartObject();
      rest.writeStartObject();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        TokenBuffer part = RETAINED.contains(name) ? retained : rest;
        part.writeFieldName(name);
        part.copyCurrentStructure(parser);
      }
      retained.writeEndObject();
      rest.writeEndObject();
      Retained kept = read(retained, Retained.class, parser, context);
      CalibrationInput input = read(rest, CalibrationInput.class, parser, context);
      return new CalibrationDraft(input, kept.retainedHours(), kept.retainedReason());
    }
  }

  private static <T> T read(
      TokenBuffer part, Class<T> type, JsonParser parser, DeserializationContext context)
      throws IOException {
    try (JsonParser tokens = part.asParser(parser)) {
      tokens.nextToken();
      return context.readValue(tokens, type);
    }
  }
}
