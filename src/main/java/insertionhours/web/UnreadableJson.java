package insertionhours.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import insertionhours.json.BadValue;
import insertionhours.texts.Sentence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which field cannot be read and what is expected there, without any word of Java. */
final class UnreadableJson {
  private static final String CODE = "UNREADABLE";
  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']*)'.*");
  private static final Pattern NOT_ONE_VALUE =
      Pattern.compile("(Trailing token|No content to map).*");

  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          long.class, "web.value.wholeNumber",
          int.class, "web.value.wholeNumber",
          boolean.class, "web.value.yesOrNo");

  private UnreadableJson() {}

  static Refusal refusal(JsonProcessingException problem) {
    Optional<StreamReadException> syntax = Causes.find(problem, StreamReadException.class);
    String path = path(problem);
    if (syntax.isPresent()) {
      return refusalOfSyntax(syntax.get(), path);
    }
    if (NOT_ONE_VALUE.matcher(String.valueOf(problem.getOriginalMessage())).lookingAt()) {
      return notJson(problem);
    }
    return Refusal.ofField(400, CODE, path, expected(problem));
  }

  private static Refusal refusalOfSyntax(StreamReadException problem, String path) {
    Matcher duplicate = DUPLICATE.matcher(String.valueOf(problem.getOriginalMessage()));
    if (duplicate.lookingAt()) {
      String name = path.isEmpty() ? duplicate.group(1) : path + "." + duplicate.group(1);
      return Refusal.ofField(400, CODE, name, Sentence.of("web.value.duplicate"));
    }
    if (problem instanceof InputCoercionException) {
      return Refusal.ofField(400, CODE, path, Sentence.of("web.value.wholeNumber"));
    }
    return notJson(problem);
  }

  private static Refusal notJson(JsonProcessingException problem) {
    JsonLocation place = problem.getLocation();
    return Refusal.of(400, CODE)
        .saying(
            place == null
                ? Sentence.of("problem.UNREADABLE")
                : Sentence.of("problem.NOT_JSON", place.getLineNr(), place.getColumnNr()));
  }

  private static Sentence expected(JsonProcessingException problem) {
    Optional<BadValue> value = Causes.find(problem, BadValue.class);
    if (value.isPresent()) {
      return value.get().sentence();
    }
    if (problem instanceof UnrecognizedPropertyException) {
      return Sentence.of("web.value.unknownField");
    }
    return Causes.find(problem, MismatchedInputException.class)
        .map(mismatch -> Sentence.of(expected(mismatch.getTargetType())))
        .orElse(Sentence.of("web.value.unreadable"));
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "web.value.unreadable";
    } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "web.value.list";
    } else if (type.isRecord() || Map.class.isAssignableFrom(type)) {
      return "web.value.object";
    }
    return EXPECTED.getOrDefault(type, "web.value.unreadable");
  }

  private static String path(JsonProcessingException problem) {
    List<JsonMappingException.Reference> steps =
        problem instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : steps) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
