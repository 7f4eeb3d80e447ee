package insertionhours.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A program that uses the API. */
public final class Api {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final URI address;
  private final String token;

  Api(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** A program that is not signed in. */
  public static Api at(URI address) {
    return new Api(address, null);
  }

  /** What was answered. */
  public record Answer(int status, String text, HttpResponse<byte[]> response) {
    public JsonNode json() {
      try {
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new UncheckedIOException(text, e);
      }
    }

    /** The whole thing, if the answer is the one awaited. */
    public JsonNode json(int awaited) {
      if (status != awaited) {
        throw new AssertionError("awaited " + awaited + " but got " + status + ": " + text);
      }
      return json();
    }

    public String code() {
      return json().path("code").asText();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    public long id() {
      return json(201).get("id").asLong();
    }
  }

  public Api as(String newToken) {
    return new Api(address, newToken);
  }

  /** Signs in with address and password. */
  public Api signedIn(String email, String password) {
    Answer answer =
        post("/tokens", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    return as(answer.json(201).get("token").asText());
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  public Answer put(String path, String body) {
    return send("PUT", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Sends a file as it is. */
  public Answer upload(String path, byte[] content, String... headers) {
    return send(
        HttpRequest.newBuilder(address.resolve("/api/v1" + path))
            .POST(HttpRequest.BodyPublishers.ofByteArray(content))
            .header("Content-Type", "application/octet-stream"),
        headers);
  }

  /** A path below /api/v1. Single quotes in the body stand for double ones. */
  public Answer send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/api/v1" + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    return send(request, headers);
  }

  private Answer send(HttpRequest.Builder request, String... headers) {
    request.timeout(LONGEST_ANSWER);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
