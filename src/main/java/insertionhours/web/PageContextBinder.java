package insertionhours.web;

import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;

/** Makes {@code @Context PageContext} a parameter of page methods. */
public final class PageContextBinder extends AbstractBinder {
  private final Validator validator;

  public PageContextBinder(Validator validator) {
    this.validator = validator;
  }

  @Override
  protected void configure() {
    bind(validator).to(Validator.class);
    bindFactory(Source.class).to(PageContext.class).in(RequestScoped.class);
  }

  /** Called by Jersey for each request that asks for one. */
  public static final class Source implements Supplier<PageContext> {
    private final ContainerRequestContext request;
    private final Validator validator;

    @Inject
    public Source(ContainerRequestContext request, Validator validator) {
      this.request = request;
      this.validator = validator;
    }

    @Override
    public PageContext get() {
      return new PageContext(request, validator);
    }
  }
}
