package insertionhours.web;

import insertionhours.problems.Conflict;
import insertionhours.problems.DomainProblem;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.OutcomeUnknown;
import insertionhours.problems.RuleViolation;
import insertionhours.problems.TooManyAttempts;
import insertionhours.texts.Sentence;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows, alone, which problem is which status. */
final class DomainProblemMapper implements ExceptionMapper<DomainProblem> {
  private static final Logger LOG = LoggerFactory.getLogger(DomainProblemMapper.class);

  @Override
  public Response toResponse(DomainProblem problem) {
    if (problem instanceof OutcomeUnknown) {
      LOG.error("It is not known whether a change was kept", problem);
    }
    Response.ResponseBuilder response = refusal(problem).response();
    if (problem instanceof TooManyAttempts attempts) {
      long seconds = Math.max(1, attempts.retryAfter().plusMillis(999).toSeconds());
      response.header(HttpHeaders.RETRY_AFTER, seconds);
    }
    return response.build();
  }

  static Refusal refusal(DomainProblem problem) {
    Refusal plain = refusalOf(problem);
    if (problem instanceof RuleViolation rule) {
      return plain.with(
          rule.all().stream()
              .map(one -> new Refusal.Field(one.field(), refusalOf(one).detail()))
              .toList());
    }
    if (problem instanceof Conflict conflict && conflict.existing().isPresent()) {
      Conflict.Existing existing = conflict.existing().get();
      Refusal whole =
          conflict
              .place()
              .map(at -> Refusal.ofField(409, plain.code(), at.field(), sentence(at)))
              .orElse(plain);
      return new Refusal(whole.status(), whole.code(), whole.detail(), whole.fields(), existing);
    }
    return plain;
  }

  private static Refusal refusalOf(DomainProblem problem) {
    return Refusal.of(status(problem), problem.code(), problem.arguments().toArray());
  }

  private static Sentence sentence(Conflict.Place place) {
    return Sentence.of("problem." + place.sentence());
  }

  static int status(DomainProblem problem) {
    if (problem instanceof NotFound) {
      return 404;
    } else if (problem instanceof NotAllowed) {
      return 403;
    } else if (problem instanceof Conflict) {
      return 409;
    } else if (problem instanceof TooManyAttempts) {
      return 429;
    } else if (problem instanceof OutcomeUnknown) {
      return 503;
    }
    return 422;
  }
}
