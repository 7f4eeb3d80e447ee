package insertionhours.web;

import jakarta.ws.rs.ext.ContextResolver;
import org.glassfish.jersey.media.multipart.MultiPartProperties;

/** Files that are sent with a form touch no disk: what they hold is about people. */
final class MultiPartInMemory implements ContextResolver<MultiPartProperties> {
  private final MultiPartProperties properties =
      new MultiPartProperties().bufferThreshold(MultiPartProperties.BUFFER_THRESHOLD_MEMORY_ONLY);

  @Override
  public MultiPartProperties getContext(Class<?> type) {
    return properties;
  }
}
