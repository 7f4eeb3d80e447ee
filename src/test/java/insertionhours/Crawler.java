package insertionhours;

import insertionhours.testing.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Somebody who asks for all that can be reached from some addresses: whatever links, forms that
 * only ask, and answers of the API lead to. Of addresses that differ in ids or values only, it asks
 * for a few.
 */
final class Crawler {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int OF_A_KIND = 2;
  private static final Pattern PLACE_IN_JSON =
      Pattern.compile("\"(?:href|location)\":\"(/?[a-z][^\"]*)\"");
  private static final Pattern CURSOR = Pattern.compile("[?&]after=([A-Za-z0-9_-]+)");
  private static final List<String> ELSEWHERE = List.of("/assets/", "/language", "/sign-out");

  private final URI address;
  private final String session;
  private final String token;
  private final Consumer<Seen> reader;
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private int asked;

  /**
   * What somebody gets to see.
   *
   * @param text with that of files, of all headers, and of the addresses it leads to
   */
  record Seen(String request, int status, String text, List<String> links) {}

  Crawler(Server server, String session, String token, Consumer<Seen> reader) {
    this.address = server.address();
    this.session = session;
    this.token = token;
    this.reader = reader;
  }

  /** How many addresses it has asked for. */
  int crawl(Stream<String> starts) {
    starts.forEach(this::note);
    while (!waiting.isEmpty()) {
      send("GET", waiting.poll(), null).links().forEach(this::note);
    }
    return asked;
  }

  private void note(String link) {
    if (known.add(link) && kinds.merge(kind(link), 1, Integer::sum) <= OF_A_KIND) {
      waiting.add(link);
    }
  }

  /** Ids and values do not make another kind of page. */
  private static String kind(String link) {
    return link.replaceAll("=[^&]*", "").replaceAll("\\d+", "{}");
  }

  /** Asks for an address and lets the reader see the answer. */
  Seen send(String method, String path, String body) {
    asked++;
    boolean api = path.startsWith("/api/");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).header("Accept-Language", "fr");
    if (api) {
      request.header("Authorization", "Bearer " + token);
    } else {
      request.header("Cookie", "session=" + session);
    }
    if (body != null) {
      request.header(
          "Content-Type", api ? "application/json" : "application/x-www-form-urlencoded");
    }
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      Seen seen =
          seen(method, path, HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
      reader.accept(seen);
      return seen;
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Seen seen(String method, String path, HttpResponse<byte[]> answer) throws IOException {
    String text = text(answer.body());
    String type = answer.headers().firstValue("Content-Type").orElse("");
    Stream<String> links =
        type.startsWith("text/html")
            ? links(Jsoup.parse(text, address.resolve(path).toString()))
            : type.contains("json") ? places(path, text) : Stream.empty();
    List<String> inside =
        Stream.concat(answer.headers().allValues("Location").stream(), links)
            .map(this::inside)
            .filter(link -> link != null && ELSEWHERE.stream().noneMatch(link::startsWith))
            .distinct()
            .toList();
    StringBuilder all = new StringBuilder(text);
    answer.headers().map().values().forEach(values -> all.append('\n').append(values));
    Stream.concat(Stream.of(path), inside.stream())
        .forEach(link -> all.append('\n').append(plain(link)));
    return new Seen(method + " " + path, answer.statusCode(), all.toString(), inside);
  }

  private static Stream<String> links(Document page) {
    Stream<String> leading =
        page.select("a[href], [hx-get], img[src]").stream()
            .map(
                element ->
                    Stream.of("abs:href", "abs:hx-get", "abs:src")
                        .map(element::attr)
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .orElse(""));
    Stream<String> asking =
        page.select("form[method=get]").stream().map(form -> form.attr("abs:action"));
    return Stream.concat(leading, asking);
  }

  private static Stream<String> places(String path, String json) {
    Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(json);
    String joint = path.contains("?") ? "&" : "?";
    return Stream.concat(
        PLACE_IN_JSON.matcher(json).results().map(at -> at.group(1)),
        next.results()
            .map(at -> path.replaceAll("[?&]after=.*", "") + joint + "after=" + at.group(1)));
  }

  /** Path and query, null where it leads away. */
  private String inside(String link) {
    if (link.isEmpty() || link.startsWith("mailto:")) {
      return null;
    }
    URI to = address.resolve(link.replaceAll("#.*", ""));
    boolean here = address.getAuthority().equals(to.getAuthority());
    return !here
        ? null
        : to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
  }

  /** What an address says, also by a cursor. */
  private static String plain(String link) {
    StringBuilder said = new StringBuilder(URLDecoder.decode(link, StandardCharsets.UTF_8));
    CURSOR
        .matcher(link)
        .results()
        .forEach(
            at ->
                said.append(' ')
                    .append(
                        new String(
                            Base64.getUrlDecoder().decode(at.group(1)), StandardCharsets.UTF_8)));
    return said.toString();
  }

  /** Of a page, of the sheets of a workbook, or of a PDF. */
  private static String text(byte[] body) throws IOException {
    String plain = new String(body, StandardCharsets.UTF_8);
    if (plain.startsWith("%PDF")) {
      try (PDDocument document = Loader.loadPDF(body)) {
        return new PDFTextStripper().getText(document)
            + document.getDocumentInformation().getTitle();
      }
    }
    if (!plain.startsWith("PK")) {
      return plain;
    }
    StringBuilder parts = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.append(entry.getName()).append('\n');
        parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return parts.toString();
  }
}
