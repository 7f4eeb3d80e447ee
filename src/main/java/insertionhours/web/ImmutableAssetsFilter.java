package insertionhours.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets browsers keep style sheets, scripts and pictures; errors are never kept. */
final class ImmutableAssetsFilter implements Filter {
  /** The version of a WebJar is in its address, so that the address never changes its content. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final String A_MINUTE = "public, max-age=60, must-revalidate";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean versioned = ((HttpServletRequest) request).getServletPath().startsWith("/webjars");
    ((HttpServletResponse) response).setHeader("Cache-Control", versioned ? FOR_EVER : A_MINUTE);
    chain.doFilter(request, response);
  }
}
