package insertionhours.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Dropwizard answers for a missing asset with nothing at all, not even the headers set before. */
final class MissingAssetsFilter implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    HttpServletResponse answer = (HttpServletResponse) response;
    if (answer.getStatus() >= 400 && !answer.isCommitted()) {
      answer.sendError(answer.getStatus());
    }
  }
}
