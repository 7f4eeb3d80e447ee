package insertionhours.web;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every described route leads to its method. One resource class can hide the routes of another,
 * since Jersey chooses the class by its path before it looks for a method.
 */
@ExtendWith(ApplicationExtension.class)
class ReachableRoutesIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Server server;

  ReachableRoutesIT(Server server) {
    this.server = server;
  }

  @Test
  void leadsEveryRouteToItsMethod() throws IOException, InterruptedException {
    Set<String> hidden = new TreeSet<>();
    for (ApiMethod method : ApiMethod.all()) {
      if (!method.isPublic() && statusForNobody(method.route()) != 401) {
        hidden.add(method.route());
      }
    }
    assertThat(hidden).isEmpty();
  }

  private int statusForNobody(String route) throws IOException, InterruptedException {
    String[] parts = route.split(" ");
    URI address =
        URI.create(
            server.address()
                + "/api/v1"
                + parts[1]
                    .replace("{month}", "2026-03")
                    .replace("{family}", "WORKS")
                    .replace("{validFrom}", "2026-01-01")
                    .replaceAll("\\{\\w+}", "1"));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .method(parts[0].toUpperCase(), HttpRequest.BodyPublishers.noBody())
            .build();
    return HTTP.send(request, BodyHandlers.discarding()).statusCode();
  }
}
