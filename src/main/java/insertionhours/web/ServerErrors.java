package insertionhours.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import insertionhours.texts.Language;
import insertionhours.texts.Messages;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The refusals of the HTTP server itself, which never reach Jersey: an address or a header that
 * cannot be read, a method that nobody knows, an asset that is not there.
 */
final class ServerErrors extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

  /** What Jetty puts in the place of an address that it cannot read. */
  private static final String UNREADABLE = "/badMessage";

  private static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";

  private final ObjectMapper json;
  private final Map<String, String> headers;

  ServerErrors(ObjectMapper json, Map<String, String> headers) {
    this.json = json;
    this.headers = headers;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    String id = id(request);
    Refusal refusal = Refusal.ofStatus(status);
    if (refusal.isIncident()) {
      LOG.error("Unexpected error outside the endpoints, request {}", id, cause);
    }
    ProblemBody problem = ProblemBody.of(refusal, Messages.in(language(request)), id);
    headers.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(RequestIdFilter.HEADER, id);
    if (status == 405 && !response.getHeaders().contains(HttpHeader.ALLOW)) {
      response.getHeaders().put(HttpHeader.ALLOW, METHODS);
    }
    write(request, response, problem, callback);
  }

  private void write(Request request, Response response, ProblemBody problem, Callback callback) {
    try {
      boolean page = wantsPage(request);
      String type = page ? "text/html;charset=utf-8" : ProblemBody.MEDIA_TYPE;
      byte[] content =
          page
              ? PlainErrorPage.of(problem, language(request)).getBytes(StandardCharsets.UTF_8)
              : json.writeValueAsBytes(problem);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
      response.write(true, ByteBuffer.wrap(content), callback);
    } catch (JsonProcessingException e) {
      callback.failed(e);
    }
  }

  private static boolean wantsPage(Request request) {
    String path = request.getHttpURI().getPath();
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
    boolean readable = path != null && path.startsWith("/") && !path.equals(UNREADABLE);
    boolean html = accepted != null && accepted.contains("text/html");
    return readable ? !Requests.isApi(path) : html;
  }

  private static String id(Request request) {
    Object known = request.getAttribute(RequestIdFilter.PROPERTY);
    return known instanceof String id
        ? id
        : RequestIdFilter.chosen(request.getHeaders().get(RequestIdFilter.HEADER));
  }

  private static Locale language(Request request) {
    for (HttpCookie cookie : Request.getCookies(request)) {
      if (cookie.getName().equals(Language.COOKIE)) {
        return Language.supported(cookie.getValue());
      }
    }
    for (Locale locale : Request.getLocales(request)) {
      if (request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE)
          && Messages.LANGUAGES.contains(Locale.forLanguageTag(locale.getLanguage()))) {
        return Language.supported(locale.getLanguage());
      }
    }
    return Locale.FRENCH;
  }
}
