package insertionhours.accounts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies, sends the forms that it was shown, and follows nothing by itself. */
final class Browser {
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private final String root;
  private String formToken = "";

  Browser(int port) {
    this.root = "http://localhost:" + port;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder().GET(), path);
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("formToken", formToken);
    String body =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        path);
  }

  HttpResponse<String> json(String method, String path, String token, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request, path);
  }

  Map<String, String> cookies() {
    return cookies;
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) {
    String sent =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    if (!sent.isEmpty()) {
      request.header("Cookie", sent);
    }
    try {
      HttpResponse<String> response =
          client.send(
              request.uri(URI.create(path.startsWith("http") ? path : root + path)).build(),
              asRead());
      remember(response);
      return response;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /** Texts as a reader sees them: entities and unbreakable spaces look like what they stand for. */
  private static BodyHandler<String> asRead() {
    return info ->
        BodySubscribers.mapping(
            BodySubscribers.ofString(StandardCharsets.UTF_8),
            html -> html.replace("&#39;", "'").replace('\u00a0', ' '));
  }

  private void remember(HttpResponse<String> response) {
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";")[0].split("=", 2);
      if (cookie.contains("Max-Age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    Matcher token = FORM_TOKEN.matcher(response.body());
    if (token.find()) {
      formToken = token.group(1);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
