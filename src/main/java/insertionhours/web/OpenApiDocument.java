package insertionhours.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The description of the API, put together of the hand-kept pieces below {@code resources/openapi}.
 * A piece leaves out what {@link OpenApiOperation} knows by itself.
 */
final class OpenApiDocument {
  private static final List<String> PIECES =
      List.of(
          "openapi",
          "sign-in",
          "organisations",
          "contracts",
          "counting",
          "terms",
          "programme",
          "calibration",
          "sizinggrid",
          "obligations",
          "journal",
          "beneficiaries",
          "assignments",
          "declarations",
          "samples",
          "alerts",
          "eligibility",
          "turns",
          "awaited",
          "evidence",
          "reminders",
          "frameworks",
          "tenderfile",
          "monthgrid",
          "reports",
          "profiles",
          "exits",
          "erasure",
          "audit");

  private OpenApiDocument() {}

  /** The whole as JSON; the same bytes at every call. */
  static byte[] bytes() {
    try {
      return new JsonMapper().writeValueAsBytes(whole());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode whole() throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    ObjectNode whole = yaml.createObjectNode();
    for (String piece : PIECES) {
      try (InputStream text =
          OpenApiDocument.class.getResourceAsStream("/openapi/" + piece + ".yaml")) {
        merge(whole, yaml.readTree(text));
      }
    }
    complete(whole);
    return whole;
  }

  private static void merge(ObjectNode whole, JsonNode piece) {
    for (var field : piece.properties()) {
      JsonNode there = whole.get(field.getKey());
      if (there == null) {
        whole.set(field.getKey(), field.getValue());
      } else if (there instanceof ObjectNode object && field.getValue().isObject()) {
        merge(object, field.getValue());
      } else {
        throw new IllegalStateException("described twice: " + field.getKey());
      }
    }
  }

  private static void complete(ObjectNode whole) {
    ObjectNode refusals = (ObjectNode) whole.at("/components/responses");
    for (var refusal : refusals.properties()) {
      refusal.setValue(OpenApiOperation.refusal(refusal.getValue().textValue()));
    }
    for (var path : whole.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        new OpenApiOperation(path.getKey(), operation.getKey(), (ObjectNode) operation.getValue())
            .complete(whole.get("security"));
      }
    }
  }
}
