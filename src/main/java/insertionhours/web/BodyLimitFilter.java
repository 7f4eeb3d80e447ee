package insertionhours.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import java.io.OutputStream;

/** Reads no more of a body than is allowed, whether its length was announced or not. */
@Priority(Priorities.AUTHORIZATION + 50)
final class BodyLimitFilter implements ContainerRequestFilter {
  private final long limit;
  private final long readOut;
  private final Refusal refusal;

  /**
   * @param limit in bytes
   * @param readOut up to which announced length a body that is too long is read and thrown away: a
   *     browser that is still sending a file would show a broken connection instead of the refusal
   */
  BodyLimitFilter(long limit, long readOut, Refusal refusal) {
    this.limit = limit;
    this.readOut = readOut;
    this.refusal = refusal;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > limit) {
      throwAway(request);
      throw refusal.exception();
    }
    request.setEntityStream(new LimitedStream(request.getEntityStream(), limit, refusal));
  }

  private void throwAway(ContainerRequestContext request) {
    if (request.getLength() > readOut || request.getHeaderString("Expect") != null) {
      return;
    }
    try {
      request.getEntityStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // Broken off: nobody waits for the refusal.
    }
  }
}
