package insertionhours.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads what a refusal left unread. The server would otherwise close the connection without a word
 * if the body comes a little later than the head, and the client's next request on it be lost.
 */
final class UnreadBodyFilter implements Filter {
  /** In bytes: it is cheaper to connect again than to send a longer body in vain. */
  private static final int WORTH_READING = 64 * 1024;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    boolean held = ((HttpServletRequest) request).getHeader("Expect") != null;
    int announced = request.getContentLength();
    if (!held && announced > 0 && announced <= WORTH_READING) {
      readOut(request);
    }
  }

  private static void readOut(ServletRequest request) {
    try (InputStream body = request.getInputStream()) {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // Broken off: it has been answered, and the server closes the connection.
    }
  }
}
