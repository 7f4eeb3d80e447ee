package insertionhours.web;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The page that tells a person of a refusal. */
public interface ErrorPages {
  /** What is to be written as {@code text/html}: a view. */
  Object page(ContainerRequestContext request, ProblemBody problem);
}
