package insertionhours.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An operation of the API's description, and what follows from its shape: the parameters that all
 * take and the refusals that all can give.
 *
 * @param path as in the document: {@code /lots/{id}}
 * @param method in small letters
 * @param node with refusals of its own given by their text alone
 */
record OpenApiOperation(String path, String method, ObjectNode node) {
  private static final Map<String, String> OF_ALL =
      Map.of(
          "400", "Unreadable", "406", "NotAcceptable", "500", "Unexpected", "503", "Unavailable");

  private static final Map<String, String> OF_ACCOUNTS =
      Map.of("401", "Unauthenticated", "403", "Forbidden");

  private static final Map<String, String> OF_BODIES =
      Map.of("413", "BodyTooLarge", "415", "UnsupportedMediaType", "422", "ToBeCorrected");

  void complete(JsonNode security) {
    if (!node.has("security")) {
      node.set("security", security.deepCopy());
    }
    completeParameters();
    completeResponses();
  }

  private boolean isPublic() {
    return node.get("security").isEmpty();
  }

  private boolean isRepeatable() {
    return method.equals("post") && !isPublic();
  }

  private boolean ofOneThing() {
    return path.contains("{");
  }

  private void completeParameters() {
    ArrayNode parameters = node.withArray("/parameters");
    if (ofOneThing()) {
      parameters.insertObject(0).put("$ref", "#/components/parameters/id");
    }
    if (isRepeatable()) {
      parameters.addObject().put("$ref", "#/components/parameters/idempotencyKey");
    }
    parameters.addObject().put("$ref", "#/components/parameters/acceptLanguage");
  }

  private void completeResponses() {
    Map<String, JsonNode> responses = new LinkedHashMap<>();
    for (var response : node.get("responses").properties()) {
      JsonNode given = response.getValue();
      responses.put(response.getKey(), given.isTextual() ? refusal(given.textValue()) : given);
    }
    OF_ALL.forEach((status, name) -> responses.putIfAbsent(status, reference(name)));
    if (!isPublic()) {
      OF_ACCOUNTS.forEach((status, name) -> responses.putIfAbsent(status, reference(name)));
    }
    if (ofOneThing()) {
      responses.putIfAbsent("404", reference("NotFound"));
    }
    if (node.has("requestBody")) {
      OF_BODIES.forEach((status, name) -> responses.putIfAbsent(status, reference(name)));
    }
    if (isRepeatable() || method.equals("put")) {
      responses.putIfAbsent("409", reference("Conflict"));
    }
    node.set("responses", inOrder(responses));
  }

  /** A response that says no, in the one form that all have. */
  static ObjectNode refusal(String description) {
    ObjectNode refusal = JsonNodeFactory.instance.objectNode().put("description", description);
    refusal
        .putObject("content")
        .putObject(ProblemBody.MEDIA_TYPE)
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
    return refusal;
  }

  private ObjectNode reference(String response) {
    return node.objectNode().put("$ref", "#/components/responses/" + response);
  }

  private ObjectNode inOrder(Map<String, JsonNode> responses) {
    ObjectNode ordered = node.objectNode();
    List<String> statuses = responses.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    statuses.forEach(status -> ordered.set(status, responses.get(status)));
    return ordered;
  }
}
