package insertionhours.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.security.SecureRandom;
import java.util.Base64;

/** Has a token ready for the forms of every page, also before anybody has signed in. */
@PreMatching
final class FormTokenFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String NEW_VISIT = "insertionhours.newVisit";
  private static final int SECRET_BYTES = 24;

  private final SecureRandom random = new SecureRandom();
  private final FormTokens tokens;
  private final Cookies cookies;

  FormTokenFilter(FormTokens tokens, Cookies cookies) {
    this.tokens = tokens;
    this.cookies = cookies;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!Requests.isApi(request)) {
      String secret = Cookies.secret(request).orElseGet(() -> newVisit(request));
      request.setProperty(PageContext.FORM_TOKEN, tokens.token(secret));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(NEW_VISIT) instanceof String secret) {
      response
          .getHeaders()
          .add(
              HttpHeaders.SET_COOKIE,
              cookies.make(Cookies.VISIT, secret, NewCookie.DEFAULT_MAX_AGE));
    }
  }

  private String newVisit(ContainerRequestContext request) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String visit = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    request.setProperty(NEW_VISIT, visit);
    return visit;
  }
}
