package insertionhours.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;

/**
 * Takes the version and the read-only fields out of the object and of the records in its lists, and
 * reads the rest as content.
 */
final class VersionedDeserializer extends StdDeserializer<Versioned<?>>
    implements ContextualDeserializer {
  private static final long serialVersionUID = 1L;
  private static final String VERSION = "version";

  private final JavaType contentType;
  private final transient WrittenFields written;

  VersionedDeserializer() {
    this(null, WrittenFields.ALL);
  }

  private VersionedDeserializer(JavaType contentType, WrittenFields written) {
    super(Versioned.class);
    this.contentType = contentType;
    this.written = written;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    JavaType type = context.getContextualType().containedTypeOrUnknown(0);
    return new VersionedDeserializer(type, WrittenFields.of(type.getRawClass()));
  }

  @Override
  public Versioned<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new BadValue("web.value.object");
    }
    Long version = null;
    try (TokenBuffer content = context.bufferForInputBuffering(parser)) {
      content.writeStartObject();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        if (name.equals(VERSION)) {
          version = version(parser, context);
        } else {
          written.copyField(name, parser, content);
        }
      }
      content.writeEndObject();
      return new Versioned<>(content(content, parser, context), version);
    }
  }

  private Object content(TokenBuffer content, JsonParser parser, DeserializationContext context)
      throws IOException {
    try (JsonParser rest = content.asParser(parser)) {
      rest.nextToken();
      return context.readValue(rest, contentType);
    }
  }

  private static Long version(JsonParser parser, DeserializationContext context)
      throws IOException {
    try {
      return context.readValue(parser, Long.class);
    } catch (BadValue e) {
      throw JsonMappingException.wrapWithPath(e, Versioned.class, VERSION);
    }
  }
}
