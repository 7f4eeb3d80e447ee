package insertionhours.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;

/** Reads a value from the one kind of JSON token that it is written as. */
final class StrictScalar<T> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Set<JsonToken> tokens;
  private final transient Function<String, ? extends T> reading;
  private final transient BadValue expected;

  StrictScalar(
      Class<?> type,
      Set<JsonToken> tokens,
      Function<String, ? extends T> reading,
      BadValue expected) {
    super(type);
    this.tokens = tokens;
    this.reading = reading;
    this.expected = expected;
  }

  static <T> StrictScalar<T> text(
      Class<?> type, Function<String, ? extends T> reading, BadValue expected) {
    return new StrictScalar<>(type, Set.of(JsonToken.VALUE_STRING), reading, expected);
  }

  static <T> StrictScalar<T> wholeNumber(Class<?> type, Function<String, ? extends T> reading) {
    return new StrictScalar<>(
        type, Set.of(JsonToken.VALUE_NUMBER_INT), reading, new BadValue("web.value.wholeNumber"));
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!tokens.contains(parser.currentToken())) {
      throw expected.again();
    }
    return reading.apply(parser.getText());
  }
}
