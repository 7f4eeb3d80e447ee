package insertionhours.validation;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.identity.Actor;
import insertionhours.problems.Conflict;
import insertionhours.problems.DomainProblem;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import insertionhours.requests.IdempotentPosts;
import insertionhours.texts.Messages;
import insertionhours.validation.CleanAcceptance.Remarked;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** Decisions about many declarations at once, in the API. */
@Path("/api/v1/declarations/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(FACILITATOR)
@Timed
public final class QueueDecisionResource {
  private final CleanAcceptance acceptance;
  private final IdempotentPosts posts;

  QueueDecisionResource(CleanAcceptance acceptance, IdempotentPosts posts) {
    this.acceptance = acceptance;
    this.posts = posts;
  }

  /** What became of them. */
  public record QueueAnswer(List<Long> accepted, List<LeftDeclaration> left) {}

  /** One that was not accepted, and why. */
  public record LeftDeclaration(long id, List<LeftReason> reasons) {}

  /** In the reader's language. */
  public record LeftReason(String code, String message) {}

  /** Each in a transaction of its own, and once for an idempotency key. */
  @POST
  public QueueAnswer decide(
      @Auth Actor actor,
      @Context PageContext page,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid QueueDecision body) {
    List<Long> accepted = new ArrayList<>();
    List<LeftDeclaration> left = new ArrayList<>();
    for (QueueDecision.One one : body.declarations()) {
      List<LeftReason> reasons = decide(actor, page.messages(), key, one);
      if (reasons.isEmpty()) {
        accepted.add(one.id());
      } else {
        left.add(new LeftDeclaration(one.id(), reasons));
      }
    }
    return new QueueAnswer(accepted, left);
  }

  private List<LeftReason> decide(
      Actor actor, Messages messages, String key, QueueDecision.One one) {
    try {
      posts.move(
          actor,
          "declarations/decisions/" + one.id(),
          key,
          one,
          () -> acceptance.accept(actor, one.id(), one.version()).id());
      return List.of();
    } catch (Remarked remarked) {
      return remarked.remarks().stream()
          .map(remark -> new LeftReason(remark.code(), remark.in(messages)))
          .toList();
    } catch (NotFound | NotAllowed | Conflict | RuleViolation problem) {
      return List.of(reason(problem, messages));
    }
  }

  private static LeftReason reason(DomainProblem problem, Messages messages) {
    return new LeftReason(
        problem.code(), messages.text("problem." + problem.code(), problem.arguments().toArray()));
  }
}
