package insertionhours.web;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Error pages in the frame of every other page. */
public final class FramedErrorPages implements ErrorPages {
  private final PageSettings settings;

  public FramedErrorPages(PageSettings settings) {
    this.settings = settings;
  }

  @Override
  public Object page(ContainerRequestContext request, ProblemBody problem) {
    return new ErrorView(new PageContext(request, settings), problem);
  }
}
