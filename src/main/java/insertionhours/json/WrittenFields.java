package insertionhours.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a JSON object is written: not the fields that its record names in {@link ReadOnlyFields},
 * nor those of the records in its lists.
 *
 * @param readOnly fields left out
 * @param lists what is written of the objects in a list, by the list's field
 */
record WrittenFields(Set<String> readOnly, Map<String, WrittenFields> lists) {
  static final WrittenFields ALL = new WrittenFields(Set.of(), Map.of());

  static WrittenFields of(Class<?> content) {
    if (!content.isRecord()) {
      return ALL;
    }
    ReadOnlyFields ignored = content.getAnnotation(ReadOnlyFields.class);
    Map<String, WrittenFields> lists = new HashMap<>();
    for (RecordComponent component : content.getRecordComponents()) {
      WrittenFields items = ofItems(component.getGenericType());
      if (!items.equals(ALL)) {
        lists.put(component.getName(), items);
      }
    }
    return new WrittenFields(ignored == null ? Set.of() : Set.of(ignored.value()), lists);
  }

  private static WrittenFields ofItems(Type type) {
    return type instanceof ParameterizedType list
            && list.getRawType() == List.class
            && list.getActualTypeArguments()[0] instanceof Class<?> item
        ? of(item)
        : ALL;
  }

  /** Copies a field, whose value the parser is at, unless it is read-only. */
  void copyField(String name, JsonParser parser, TokenBuffer target) throws IOException {
    if (readOnly.contains(name)) {
      parser.skipChildren();
      return;
    }
    target.writeFieldName(name);
    WrittenFields items = lists.get(name);
    if (items == null || parser.currentToken() != JsonToken.START_ARRAY) {
      target.copyCurrentStructure(parser);
      return;
    }
    target.writeStartArray();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.copyItem(parser, target);
    }
    target.writeEndArray();
  }

  private void copyItem(JsonParser parser, TokenBuffer target) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      target.copyCurrentStructure(parser);
      return;
    }
    target.writeStartObject();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      copyField(name, parser, target);
    }
    target.writeEndObject();
  }
}
