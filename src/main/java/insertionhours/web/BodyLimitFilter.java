package insertionhours.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Reads no more of a body than is allowed, whether its length was announced or not. */
@Priority(Priorities.AUTHORIZATION + 50)
final class BodyLimitFilter implements ContainerRequestFilter {
  private final long limit;

  /**
   * @param limit in bytes
   */
  BodyLimitFilter(long limit) {
    this.limit = limit;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > limit) {
      throw Refusal.ofStatus(413).exception();
    }
    request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
  }
}
