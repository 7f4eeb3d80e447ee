package insertionhours.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;

/** Makes {@code @Context PageContext} a parameter of page methods. */
public final class PageContextBinder extends AbstractBinder {
  private final PageSettings settings;

  public PageContextBinder(PageSettings settings) {
    this.settings = settings;
  }

  @Override
  protected void configure() {
    bind(settings).to(PageSettings.class);
    bindFactory(Source.class).to(PageContext.class).in(RequestScoped.class);
  }

  /** Called by Jersey for each request that asks for one. */
  public static final class Source implements Supplier<PageContext> {
    private final ContainerRequestContext request;
    private final PageSettings settings;

    @Inject
    public Source(ContainerRequestContext request, PageSettings settings) {
      this.request = request;
      this.settings = settings;
    }

    @Override
    public PageContext get() {
      return new PageContext(request, settings);
    }
  }
}
