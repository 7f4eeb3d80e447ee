package insertionhours.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import insertionhours.json.StrictJson;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A schema that is called like a record or an enum has its fields or constants. */
class OpenApiSchemasTest {
  private static final ObjectMapper JSON = Jackson.newObjectMapper();
  private static final Validator VALIDATOR = Validators.newValidator();
  private static final JsonNode SCHEMAS = schemas();
  private static final Map<String, List<Class<?>>> TYPES =
      ApiMethod.classes().stream()
          .filter(type -> type.isRecord() || type.isEnum())
          .collect(Collectors.groupingBy(Class::getSimpleName));

  @TestFactory
  Stream<DynamicTest> hasTheConstantsOfTheEnum() {
    return named(Class::isEnum)
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(TYPES.get(name).stream().map(OpenApiSchemasTest::constants))
                            .contains(constants(schema(name)))));
  }

  @TestFactory
  Stream<DynamicTest> hasTheFieldsOfTheRecord() {
    return named(Class::isRecord)
        .filter(name -> !properties(schema(name)).isEmpty() && !isChoice(schema(name)))
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(TYPES.get(name).stream().map(OpenApiSchemasTest::fields))
                            .contains(properties(schema(name)))));
  }

  @Test
  void repeatsTheStatesWhereThereMayBeNone() {
    assertThat(constants(schema("NullableLotStatus"))).isEqualTo(constants(schema("LotStatus")));
  }

  @TestFactory
  Stream<DynamicTest> givesExamplesWithTheFieldsThatThereAre() {
    return names()
        .filter(name -> schema(name).path("example").isObject())
        .map(name -> DynamicTest.dynamicTest(name, () -> checkExample(schema(name))));
  }

  private static void checkExample(JsonNode schema) {
    Set<String> given = names(schema.get("example"));
    assertThat(isChoice(schema) || properties(schema).containsAll(given)).isTrue();
    assertThat(given).containsAll(required(schema));
  }

  @TestFactory
  Stream<DynamicTest> givesExamplesThatArePassedAsBodies() {
    StrictJson.configure(JSON);
    Set<String> bodies =
        ApiMethod.all().stream()
            .flatMap(method -> method.body().stream())
            .filter(TYPES::containsKey)
            .collect(Collectors.toCollection(TreeSet::new));
    return Stream.concat(bodies.stream(), inputs())
        .map(name -> DynamicTest.dynamicTest(name, () -> checkBody(name)));
  }

  /** The methods of calibration: what may stand in place of one schema. */
  private static Stream<String> inputs() {
    return elements(schema("CalibrationInput").get("oneOf")).map(OpenApiSchemasTest::nameOf);
  }

  private static void checkBody(String name) throws IOException {
    Object body = JSON.treeToValue(schema(name).get("example"), TYPES.get(name).get(0));
    assertThat(VALIDATOR.validate(body)).isEmpty();
  }

  private static Stream<String> named(Predicate<Class<?>> kind) {
    return names().filter(name -> TYPES.getOrDefault(name, List.of()).stream().anyMatch(kind));
  }

  private static Set<String> constants(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.toSet())
        : Set.of();
  }

  private static Set<String> constants(JsonNode schema) {
    Set<String> constants = texts(schema.get("enum"));
    assertThat(constants.remove("null")).isEqualTo(schema.has("nullable"));
    return constants;
  }

  private static Set<String> fields(Class<?> type) {
    Set<String> fields =
        JSON.getSerializationConfig().introspect(JSON.constructType(type)).findProperties().stream()
            .flatMap(
                property ->
                    isOpen(type, property.getName())
                        ? inputs().flatMap(name -> properties(schema(name)).stream())
                        : fields(property).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (Class<?> of : type.getInterfaces()) {
      if (of.isAnnotationPresent(JsonTypeInfo.class)) {
        fields.add(of.getAnnotation(JsonTypeInfo.class).property());
      }
    }
    return fields;
  }

  /** Whether it stands for the inputs of whatever method was used. */
  private static boolean isOpen(Class<?> type, String property) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(property))
        .anyMatch(method -> method.isAnnotationPresent(JsonAnyGetter.class));
  }

  private static Collection<String> fields(BeanPropertyDefinition property) {
    boolean flat = property.getAccessor().hasAnnotation(JsonUnwrapped.class);
    if (!flat) {
      return Set.of(property.getName());
    }
    Set<String> fields = fields(property.getRawPrimaryType());
    var left = property.getAccessor().getAnnotation(JsonIgnoreProperties.class);
    if (left != null) {
      fields.removeAll(Set.of(left.value()));
    }
    return fields;
  }

  private static Set<String> properties(JsonNode schema) {
    return collect(schema, part -> names(part.path("properties")));
  }

  private static Set<String> required(JsonNode schema) {
    return collect(schema, part -> texts(part.path("required")));
  }

  /** Whether it, or a part of it, is one of several. */
  private static boolean isChoice(JsonNode schema) {
    return parts(schema).anyMatch(part -> part.has("oneOf"));
  }

  /** Of a schema and of all that it is put together of. */
  private static Set<String> collect(JsonNode schema, Function<JsonNode, Set<String>> names) {
    return parts(schema)
        .flatMap(part -> names.apply(part).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JsonNode> parts(JsonNode schema) {
    if (schema.has("$ref")) {
      return parts(schema(nameOf(schema)));
    }
    return Stream.concat(
        Stream.of(schema), elements(schema.path("allOf")).flatMap(OpenApiSchemasTest::parts));
  }

  private static String nameOf(JsonNode reference) {
    return reference.get("$ref").textValue().replaceAll(".*/", "");
  }

  private static JsonNode schema(String name) {
    return SCHEMAS.get(name);
  }

  private static Stream<String> names() {
    return names(SCHEMAS).stream();
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> texts(JsonNode list) {
    return elements(list).map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    Stream.Builder<JsonNode> elements = Stream.builder();
    list.forEach(elements);
    return elements.build();
  }

  private static JsonNode schemas() {
    try {
      return new ObjectMapper().readTree(OpenApiDocument.bytes()).at("/components/schemas");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
