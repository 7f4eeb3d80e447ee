package insertionhours.web;

import java.util.List;

/** The page that tells a person of a refusal, in the frame of every other page. */
final class ErrorView extends PageView {
  private final ProblemBody problem;

  ErrorView(PageContext page, ProblemBody problem) {
    super("/insertionhours/web/error.mustache", page, problem.title());
    this.problem = problem;
  }

  public String detail() {
    return problem.detail();
  }

  public String incident() {
    return problem.incident() == null ? null : page.text("web.error.incident", problem.incident());
  }

  public List<ProblemBody.FieldError> fieldErrors() {
    return problem.errors();
  }
}
