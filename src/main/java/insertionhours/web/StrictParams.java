package insertionhours.web;

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

/**
 * Values in addresses, written as in JSON. An empty one counts as absent: a form of GET sends all
 * of its fields. (Under {@code /api/} {@link QueryNamesFilter} refuses it.)
 */
public final class StrictParams implements ParamConverterProvider {
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
    Function<String, ?> reading =
        type.isEnum() ? name -> StrictText.constant(type, name) : READINGS.get(type);
    return reading == null
        ? null
        : new Converter<>((Function<String, T>) reading, (T) ABSENT.get(type));
  }

  private record Converter<T>(Function<String, T> reading, T absent) implements ParamConverter<T> {
    @Override
    public T fromString(String value) {
      return value == null || value.isEmpty() ? absent : reading.apply(value);
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
