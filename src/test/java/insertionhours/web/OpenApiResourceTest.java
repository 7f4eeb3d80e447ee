package insertionhours.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class OpenApiResourceTest {
  private static final ResourceExtension API =
      ResourceExtension.builder().addResource(new OpenApiResource()).build();

  @Test
  void describesTheApiToAnybody() {
    JsonNode document = API.target("/api/v1/openapi.json").request().get(JsonNode.class);

    assertThat(document.get("openapi").textValue()).startsWith("3.0");
    assertThat(document.at("/paths/~1lots~1{id}/get/operationId").textValue()).isEqualTo("getLot");
  }

  @Test
  void isNotSentAgainToWhoHasIt() {
    Response first = API.target("/api/v1/openapi.json").request().get();
    String tag = first.getHeaderString(HttpHeaders.ETAG);

    Response second =
        API.target("/api/v1/openapi.json").request().header(HttpHeaders.IF_NONE_MATCH, tag).get();

    assertThat(second.getStatus()).isEqualTo(304);
    assertThat(second.getHeaderString(HttpHeaders.ETAG)).isEqualTo(tag);
  }
}
