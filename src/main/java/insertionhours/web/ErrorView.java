package insertionhours.web;

import java.util.List;
import java.util.stream.Stream;

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

  /** What to do about it, null where the refusal says all. */
  public String advice() {
    return Stream.of(problem.code(), Integer.toString(problem.status()))
        .map(name -> "web.error.advice." + name)
        .filter(page.messages()::has)
        .findFirst()
        .map(key -> page.text(key))
        .orElse(null);
  }

  public String incident() {
    return problem.incident() == null ? null : page.text("web.error.incident", problem.incident());
  }

  public List<ProblemBody.FieldError> fieldErrors() {
    return problem.errors();
  }
}
