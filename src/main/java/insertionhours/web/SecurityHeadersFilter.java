package insertionhours.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What browsers are told about every answer: run and show only what comes from here, keep none. */
final class SecurityHeadersFilter implements Filter {
  private static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "manifest-src 'self'");

  private final Map<String, String> headers;

  SecurityHeadersFilter(Map<String, String> headers) {
    this.headers = headers;
  }

  /**
   * @param baseUrl where readers reach the service; behind TLS browsers are told to stay there
   */
  static Map<String, String> headers(String baseUrl) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", CONTENT_POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    headers.put("Cache-Control", "no-store");
    if (baseUrl.startsWith("https:")) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    return Map.copyOf(headers);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    headers.forEach(((HttpServletResponse) response)::setHeader);
    chain.doFilter(request, response);
  }
}
