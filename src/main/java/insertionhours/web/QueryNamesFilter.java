package insertionhours.web;

import insertionhours.json.BadValue;
import insertionhours.json.StrictText;
import insertionhours.texts.Sentence;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Under {@code /api/} a misspelt, repeated, empty or unreadable filter is refused: without it the
 * answer would be everything, and nobody would notice.
 */
@Priority(Priorities.USER)
final class QueryNamesFilter implements ContainerRequestFilter {
  private static final char NOT_UTF_8 = '\uFFFD';

  private final Map<String, Class<?>> taken;

  /**
   * @param taken the parameters that the method takes, with their types
   */
  QueryNamesFilter(Map<String, Class<?>> taken) {
    this.taken = Map.copyOf(taken);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!Requests.isApi(request)) {
      return;
    }
    List<Refusal.Field> wrong = new ArrayList<>();
    request.getUriInfo().getQueryParameters().forEach((name, values) -> check(name, values, wrong));
    if (!wrong.isEmpty()) {
      throw Refusal.of(400, "BAD_PARAMETER").with(wrong).exception();
    }
  }

  private void check(String name, List<String> values, List<Refusal.Field> wrong) {
    Class<?> type = taken.get(name);
    if (type == null) {
      wrong.add(new Refusal.Field(name, Sentence.of("web.value.unknownParameter")));
    } else if (values.size() > 1 && !Collection.class.isAssignableFrom(type)) {
      wrong.add(new Refusal.Field(name, Sentence.of("web.value.repeated")));
    } else {
      values.stream()
          .flatMap(value -> problem(type, value).stream())
          .limit(1)
          .forEach(problem -> wrong.add(new Refusal.Field(name, problem)));
    }
  }

  private static Optional<Sentence> problem(Class<?> type, String value) {
    if (value.isEmpty()) {
      return type == String.class ? Optional.empty() : Optional.of(Sentence.of("web.value.empty"));
    }
    Function<String, ?> reading = StrictParams.reading(type);
    try {
      StrictText.text(value.replace(NOT_UTF_8, '\0'));
      if (reading != null) {
        reading.apply(value);
      }
      return Optional.empty();
    } catch (BadValue e) {
      return Optional.of(e.sentence());
    }
  }
}
