package insertionhours.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A person with a browser that knows no script: opens pages, fills in forms, follows redirects. */
public final class Visitor {
  private final URI address;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private int status;
  private Document page;
  private URI location;
  private String text;

  /** Somebody who is not signed in. */
  public Visitor(URI address) {
    this.address = address;
  }

  void carry(String cookie, String value) {
    cookies.put(cookie, value);
  }

  public int status() {
    return status;
  }

  /** The page that was answered last. */
  public Document page() {
    return page;
  }

  /** What was answered last, as it is: for files. */
  public String text() {
    return text;
  }

  /** Path and query of the page that was answered last. */
  public String location() {
    String query = location.getRawQuery();
    return query == null ? location.getPath() : location.getPath() + "?" + query;
  }

  public Visitor open(String path) {
    return send(Connection.Method.GET, address.resolve(path), Map.of());
  }

  /** Fills in and sends the form with this action; fields that are not named stay as they are. */
  public Visitor submit(String action, Map<String, String> values) {
    Map<String, String> data = filledIn(action, values);
    Element form = form(action);
    boolean post = form.attr("method").equalsIgnoreCase("post");
    return send(
        post ? Connection.Method.POST : Connection.Method.GET, address.resolve(action), data);
  }

  private Element form(String action) {
    Element form = page.selectFirst("form[action='" + action + "']");
    if (form == null) {
      throw new AssertionError(
          "no form " + action + " on " + location + ":\n" + page.body().html());
    }
    return form;
  }

  private Map<String, String> filledIn(String action, Map<String, String> values) {
    Map<String, String> data = new LinkedHashMap<>();
    ((FormElement) form(action)).formData().forEach(field -> data.put(field.key(), field.value()));
    data.putAll(values);
    data.values().removeIf(value -> value == null);
    return data;
  }

  /** Fills in and sends the form with this action and a file. */
  public Visitor upload(
      String action, Map<String, String> values, String field, String name, byte[] content) {
    Map<String, String> data = filledIn(action, values);
    data.remove(field);
    return send(
        Connection.Method.POST,
        address.resolve(action),
        data,
        request -> request.data(field, name, new ByteArrayInputStream(content)));
  }

  private Visitor send(Connection.Method method, URI target, Map<String, String> data) {
    return send(method, target, data, request -> {});
  }

  private Visitor send(
      Connection.Method method, URI target, Map<String, String> data, Consumer<Connection> with) {
    try {
      Connection request =
          Jsoup.connect(target.toString())
              .method(method)
              .data(data)
              .cookies(cookies)
              .header("Accept-Language", "fr")
              .followRedirects(false)
              .ignoreHttpErrors(true)
              .ignoreContentType(true)
              .maxBodySize(0);
      with.accept(request);
      Connection.Response response = request.execute();
      cookies.putAll(response.cookies());
      status = response.statusCode();
      location = target;
      String next = response.header("Location");
      if (next != null && status >= 300 && status < 400) {
        return send(Connection.Method.GET, target.resolve(next), Map.of());
      }
      text = response.body();
      page = response.parse();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
    }
  }
}
