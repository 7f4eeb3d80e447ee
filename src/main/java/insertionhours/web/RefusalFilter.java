package insertionhours.web;

import insertionhours.texts.Language;
import insertionhours.texts.Messages;
import io.dropwizard.jersey.errors.ErrorMessage;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Words every refusal for its reader: a problem body under {@code /api/}, whatever {@code Accept}
 * says, and a page elsewhere, where whoever is not signed in is led to do so.
 */
@Priority(Priorities.USER)
final class RefusalFilter implements ContainerResponseFilter {
  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
  private static final MediaType PROBLEM = MediaType.valueOf(ProblemBody.MEDIA_TYPE);

  private final ErrorPages pages;

  RefusalFilter(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Refusal refusal) {
      answer(request, response, refusal);
    } else if (response.getStatus() >= 400 && saysNothing(response)) {
      answer(request, response, Refusal.ofStatus(response.getStatus()));
    }
  }

  /** Without an entity, or with one that the framework made. */
  private static boolean saysNothing(ContainerResponseContext response) {
    return !response.hasEntity()
        || response.getEntity() instanceof ErrorMessage
        || response.getEntity() instanceof String;
  }

  private void answer(
      ContainerRequestContext request, ContainerResponseContext response, Refusal refusal) {
    ProblemBody problem =
        ProblemBody.of(refusal, Messages.in(Language.of(request)), Requests.id(request));
    if (Requests.isApi(request)) {
      response.setEntity(problem, new Annotation[0], PROBLEM);
    } else if (refusal.status() == 401) {
      leadToSignIn(request, response);
    } else {
      response.setEntity(pages.page(request, problem), new Annotation[0], HTML);
    }
  }

  private static void leadToSignIn(
      ContainerRequestContext request, ContainerResponseContext response) {
    response.setEntity(null);
    response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
    response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    if (request.getHeaderString("HX-Request") != null) {
      // A redirect would put the sign-in page into a part of this one; the whole page is loaded
      // anew.
      response.getHeaders().putSingle("HX-Refresh", "true");
      return;
    }
    response.setStatusInfo(Response.Status.SEE_OTHER);
    response.getHeaders().putSingle(HttpHeaders.LOCATION, signIn(request));
  }

  private static String signIn(ContainerRequestContext request) {
    if (!request.getMethod().equals("GET")) {
      return "/sign-in";
    }
    String path = request.getUriInfo().getRequestUri().getRawPath();
    String query = request.getUriInfo().getRequestUri().getRawQuery();
    String next = query == null ? path : path + "?" + query;
    return "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }
}
