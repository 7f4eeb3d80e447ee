package insertionhours.web;

import insertionhours.texts.Sentence;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Puts a limit before each method: that of the method, or the usual one. */
final class BodyLimitFeature implements DynamicFeature {
  private final long usual;

  /**
   * @param usual in bytes
   */
  BodyLimitFeature(long usual) {
    this.usual = usual;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    LargestBody own = resource.getResourceMethod().getAnnotation(LargestBody.class);
    Refusal refusal = Refusal.ofStatus(413);
    context.register(
        own == null
            ? new BodyLimitFilter(usual, 0, refusal)
            : new BodyLimitFilter(
                own.value(), 5 * own.value(), refusal.saying(Sentence.of(own.refusal()))));
  }
}
