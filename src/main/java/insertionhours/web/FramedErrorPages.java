package insertionhours.web;

import jakarta.validation.Validator;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Error pages in the frame of every other page. */
public final class FramedErrorPages implements ErrorPages {
  private final Validator validator;

  public FramedErrorPages(Validator validator) {
    this.validator = validator;
  }

  @Override
  public Object page(ContainerRequestContext request, ProblemBody problem) {
    return new ErrorView(new PageContext(request, validator), problem);
  }
}
