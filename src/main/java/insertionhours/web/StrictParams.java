package insertionhours.web;

import insertionhours.json.BadValue;
import insertionhours.json.StrictText;
import jakarta.annotation.Priority;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Values in addresses, written as in JSON. An empty one counts as absent: a form of GET sends all
 * of its fields. (Under {@code /api/} {@link QueryNamesFilter} refuses it.) A place that cannot be
 * is not there; any other value that cannot be read is a bad parameter.
 */
@Priority(StrictParams.BEFORE_THE_LENIENT)
public final class StrictParams implements ParamConverterProvider {
  static final int BEFORE_THE_LENIENT = 1;

  private static final Map<Class<?>, Function<String, ?>> READINGS =
      Map.of(
          YearMonth.class, StrictText::month,
          LocalDate.class, StrictText::date,
          Instant.class, StrictText::instant,
          Long.class, StrictText::wholeLong,
          long.class, StrictText::wholeLong,
          Integer.class, StrictText::wholeInt,
          int.class, StrictText::wholeInt,
          Boolean.class, StrictText::yesOrNo,
          boolean.class, StrictText::yesOrNo,
          BigDecimal.class, StrictText::decimal);

  private static final Map<Class<?>, Object> ABSENT =
      Map.of(long.class, 0L, int.class, 0, boolean.class, false);

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    Function<String, ?> reading = reading(type);
    return reading == null
        ? null
        : new Converter<>((Function<String, T>) reading, (T) ABSENT.get(type), annotations);
  }

  /** How a value of this type is read, null if in no special way. */
  static Function<String, ?> reading(Class<?> type) {
    return type.isEnum() ? name -> StrictText.constant(type, name) : READINGS.get(type);
  }

  private record Converter<T>(Function<String, T> reading, T absent, Annotation[] annotations)
      implements ParamConverter<T> {
    @Override
    public T fromString(String value) {
      if (value == null || value.isEmpty()) {
        return absent;
      }
      try {
        return reading.apply(value);
      } catch (BadValue e) {
        throw refusal(e).exception();
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }

    private Refusal refusal(BadValue problem) {
      if (annotated(PathParam.class).findAny().isPresent()) {
        return Refusal.ofStatus(404);
      }
      String name = annotated(QueryParam.class).map(QueryParam::value).findFirst().orElse("");
      return Refusal.ofField(400, "BAD_PARAMETER", name, problem.sentence());
    }

    private <A extends Annotation> Stream<A> annotated(Class<A> type) {
      return Stream.of(annotations).filter(type::isInstance).map(type::cast);
    }
  }
}
