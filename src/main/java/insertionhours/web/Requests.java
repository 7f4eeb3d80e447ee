package insertionhours.web;

import jakarta.ws.rs.container.ContainerRequestContext;

/** What the filters ask of a request. */
final class Requests {
  private static final String API = "/api/";

  private Requests() {}

  static boolean isApi(ContainerRequestContext request) {
    return isApi("/" + request.getUriInfo().getPath());
  }

  static boolean isApi(String path) {
    return (path + "/").startsWith(API);
  }

  static boolean isSafe(String method) {
    return switch (method) {
      case "GET", "HEAD", "OPTIONS" -> true;
      default -> false;
    };
  }

  /** Its id in the log. */
  static String id(ContainerRequestContext request) {
    return (String) request.getProperty(RequestIdFilter.PROPERTY);
  }
}
