package insertionhours.accounts;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Stands before what is not public: 401 to those who are nobody. */
@Priority(Priorities.AUTHENTICATION)
final class SignedInFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getSecurityContext().getUserPrincipal() == null) {
      throw new NotAuthorizedException(ActorFilter.isApi(request) ? "Bearer" : "Session");
    }
  }
}
