package insertionhours.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The description of the API is valid, and says what the code does. */
class OpenApiTest {
  private static final JsonNode DOCUMENT = document();
  private static final Map<String, JsonNode> OPERATIONS = operations();

  @Test
  void isUnderstoodWithoutAMessage() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);

    var read = new OpenAPIV3Parser().readContents(DOCUMENT.toString(), null, options);

    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getPaths()).isNotEmpty();
  }

  @Test
  void isTheSameAtEveryReading() {
    assertThat(OpenApiDocument.bytes()).isEqualTo(OpenApiDocument.bytes());
  }

  @Test
  void describesExactlyTheOperationsThatThereAre() {
    assertThat(OPERATIONS.keySet())
        .containsExactlyInAnyOrderElementsOf(
            ApiMethod.all().stream().map(ApiMethod::route).toList());
  }

  @TestFactory
  Stream<DynamicTest> saysOfEachOperation() {
    return ApiMethod.all().stream()
        .map(method -> DynamicTest.dynamicTest(method.route(), () -> compare(method)));
  }

  private static void compare(ApiMethod method) {
    JsonNode operation = OPERATIONS.get(method.route());
    assertThat(operation).as("description").isNotNull();
    assertThat(operation.get("security").isEmpty()).as("public").isEqualTo(method.isPublic());
    assertThat(texts(operation.path("x-roles"))).as("roles").isEqualTo(method.roles());
    assertThat(queryParameters(operation)).as("query").isEqualTo(method.queryParameters());
    assertThat(schemaName(operation.at("/requestBody/content/application~1json")))
        .as("body")
        .isEqualTo(method.body().orElse(""));
    method
        .answer()
        .ifPresent(
            name ->
                assertThat(schemaName(operation.at("/responses/200/content/application~1json")))
                    .as("answer")
                    .isEqualTo(name));
  }

  @Test
  void namesEveryOperationOnceAndInAKnownGroup() {
    Set<String> groups =
        elements(DOCUMENT.get("tags"))
            .map(tag -> tag.get("name").textValue())
            .collect(Collectors.toSet());
    assertThat(OPERATIONS.values())
        .allSatisfy(
            operation -> {
              assertThat(operation.path("summary").textValue()).isNotBlank();
              assertThat(groups).containsAll(texts(operation.get("tags")));
            })
        .extracting(operation -> operation.get("operationId").textValue())
        .doesNotHaveDuplicates();
  }

  @Test
  void pointsToWhatIsThereAndKeepsNothingUnused() {
    Set<String> used =
        DOCUMENT.findValues("$ref").stream().map(JsonNode::textValue).collect(Collectors.toSet());
    assertThat(used).allSatisfy(ref -> assertThat(DOCUMENT.at(ref.substring(1))).isNotEmpty());
    Set<String> kept = new TreeSet<>();
    for (String kind : Set.of("schemas", "parameters", "responses", "headers")) {
      DOCUMENT
          .at("/components/" + kind)
          .fieldNames()
          .forEachRemaining(name -> kept.add("#/components/" + kind + "/" + name));
    }
    assertThat(kept).allSatisfy(name -> assertThat(used).contains(name));
  }

  private static Set<String> queryParameters(JsonNode operation) {
    return elements(operation.get("parameters"))
        .map(parameter -> parameter.has("$ref") ? referred(parameter) : parameter)
        .filter(parameter -> parameter.get("in").textValue().equals("query"))
        .map(parameter -> parameter.get("name").textValue())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode referred(JsonNode reference) {
    return DOCUMENT.at(reference.get("$ref").textValue().substring(1));
  }

  private static String schemaName(JsonNode content) {
    String reference = content.at("/schema/$ref").asText();
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static Set<String> texts(JsonNode list) {
    return elements(list).map(JsonNode::textValue).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode document() {
    try {
      return new JsonMapper().readTree(new String(OpenApiDocument.bytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    for (var path : DOCUMENT.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        operations.put(operation.getKey() + " " + path.getKey(), operation.getValue());
      }
    }
    return operations;
  }
}
