package insertionhours.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** Gives every request an id: in its log lines, in its answer, and in what readers may quote. */
final class RequestIdFilter implements Filter {
  static final String HEADER = "X-Request-Id";
  static final String PROPERTY = "insertionhours.requestId";
  private static final String LOG_KEY = "requestId";
  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9-]{8,64}");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = chosen(((HttpServletRequest) request).getHeader(HEADER));
    request.setAttribute(PROPERTY, id);
    ((HttpServletResponse) response).setHeader(HEADER, id);
    try (MDC.MDCCloseable logged = MDC.putCloseable(LOG_KEY, id)) {
      chain.doFilter(request, response);
    }
  }

  /** The id that was sent with the request if it is one, else a new one. */
  static String chosen(String sent) {
    return sent != null && ACCEPTABLE.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
