package insertionhours.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import org.glassfish.jersey.server.ContainerRequest;

/**
 * Takes a change only from a form that a page of this service has shown to the same visitor. The
 * API needs none of this: it never looks at cookies.
 */
@Priority(Priorities.AUTHORIZATION + 100)
final class CsrfFilter implements ContainerRequestFilter {
  static final String FIELD = "formToken";
  private static final String HEADER = "X-Form-Token";

  private final FormTokens tokens;
  private final String ownOrigin;

  CsrfFilter(FormTokens tokens, String baseUrl) {
    this.tokens = tokens;
    this.ownOrigin = authority(baseUrl);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (Requests.isApi(request) || Requests.isSafe(request.getMethod())) {
      return;
    }
    Optional<String> secret = Cookies.secret(request);
    if (isForeign(request) || secret.isEmpty() || !tokens.matches(given(request), secret.get())) {
      throw Refusal.of(403, "BAD_FORM_TOKEN").exception();
    }
  }

  private boolean isForeign(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    String origin = request.getHeaderString("Origin");
    if (origin == null) {
      return false;
    }
    String sender = authority(origin);
    return sender.isEmpty()
        || !(sender.equals(ownOrigin) || sender.equals(request.getHeaderString("Host")));
  }

  private static String given(ContainerRequestContext request) {
    String header = request.getHeaderString(HEADER);
    if (header != null) {
      return header;
    }
    if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType())) {
      return MultiPartToken.given(request);
    }
    if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType())) {
      return null;
    }
    ContainerRequest body = (ContainerRequest) request;
    body.bufferEntity();
    return body.readEntity(Form.class).asMap().getFirst(FIELD);
  }

  /** Host and port, "" if there is none. */
  private static String authority(String address) {
    try {
      String authority = URI.create(address).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
