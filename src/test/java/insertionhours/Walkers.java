package insertionhours;

import insertionhours.testing.Api;
import insertionhours.testing.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;

/**
 * The accounts of the demonstration, and nobody, at the table's addresses. What would change
 * something is sent empty.
 */
final class Walkers {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final Set<String> ENDS = Set.of("POST /sign-out", "DELETE /api/v1/tokens/current");

  private final Server server;
  private final WalkPlaces places;
  private final Map<String, Long> ids = new TreeMap<>();
  private final Map<String, Api> programs = new TreeMap<>();
  private final Map<String, String> sessions = new TreeMap<>();
  private final Map<String, Visit> visits = new TreeMap<>();

  Walkers(Server server, Jdbi jdbi) {
    this.server = server;
    this.places = new WalkPlaces(jdbi);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT SUBSTRING_INDEX(email, '@', 1) AS name, id FROM account")
                .map((row, context) -> ids.put(row.getString("name"), row.getLong("id")))
                .list());
  }

  /** What an account got. */
  record Got(int status, String location, String text) {
    /** As the table says it. */
    String cell() {
      boolean away = status == 303 && location.matches("([^/]*//[^/]*)?/sign-in(\\?.*)?");
      return away ? "sign-in" : String.valueOf(status);
    }
  }

  /** The cookie of a visitor, and the token of her forms. */
  private record Visit(String cookie, String token) {}

  String address(String path, String account) {
    return places.address(path, isNobody(account) ? 0 : ids.get(account));
  }

  /** The value of the session's cookie. */
  String session(String account) {
    return sessions.computeIfAbsent(account, name -> server.session(ids.get(name)));
  }

  Got get(WalkTable.Row row, String account) {
    String address = address(row.path(), account);
    Got got;
    if (row.isApi()) {
      got = ask(row, address.substring("/api/v1".length()), account);
    } else if (row.method().equals("GET")) {
      got = page(address, isNobody(account) ? "" : "session=" + session(account), null);
    } else {
      got = submit(row, address, account);
    }
    if (ENDS.contains(row.toString())) {
      forget(account);
    }
    return got;
  }

  /** What it was signed in with is worth nothing any more. */
  private void forget(String account) {
    programs.remove(account);
    sessions.remove(account);
    visits.remove(account);
  }

  static boolean isNobody(String account) {
    return account.equals("nobody");
  }

  private Got ask(WalkTable.Row row, String path, String account) {
    Api api =
        programs.computeIfAbsent(
            account, name -> isNobody(name) ? server.api() : server.api(ids.get(name)));
    String body =
        switch (row.method()) {
          case "GET", "DELETE" -> null;
          default -> row.body().equals("-") ? "{}" : row.body();
        };
    Api.Answer answer = api.send(row.method(), path, body);
    return new Got(answer.status(), "", answer.text());
  }

  /** With the token that a page shown to the same visitor carries. */
  private Got submit(WalkTable.Row row, String address, String account) {
    Visit visit = visits.computeIfAbsent(account, this::newVisit);
    String fields = row.body().equals("-") ? "" : "&" + address(row.body(), account);
    return page(address, visit.cookie(), "formToken=" + visit.token() + fields);
  }

  private Visit newVisit(String account) {
    String cookie = isNobody(account) ? "" : "session=" + session(account);
    HttpResponse<String> shown =
        send(request(isNobody(account) ? "/sign-in" : "/help", cookie).build());
    String token = Jsoup.parse(shown.body()).select("input[name=formToken]").attr("value");
    return new Visit(
        isNobody(account)
            ? shown.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "")
            : cookie,
        token);
  }

  private Got page(String address, String cookie, String form) {
    HttpRequest.Builder request = request(address, cookie);
    if (form != null) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(form));
    }
    HttpResponse<String> answer = send(request.build());
    String location = answer.headers().firstValue("Location").orElse("");
    return new Got(answer.statusCode(), location, answer.body());
  }

  private HttpRequest.Builder request(String address, String cookie) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(address)).header("Accept-Language", "fr");
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
