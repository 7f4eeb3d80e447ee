package insertionhours.acceptance;

import static insertionhours.identity.Role.Names.FACILITATOR;

import com.codahale.metrics.annotation.Timed;
import insertionhours.acceptance.TrainingCounter.Countable;
import insertionhours.counting.Finding;
import insertionhours.counting.FindingCode;
import insertionhours.counting.RuleLevel;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.listing.SearchPattern;
import insertionhours.measure.Hours;
import insertionhours.texts.Messages;
import insertionhours.web.ListQuery;
import insertionhours.web.PageContext;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** What the rules say about the lines that await a decision, in the API. */
@Path("/api/v1/declarations/{id}/findings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(FACILITATOR)
@Timed
public final class FindingsResource {
  private final FindingsService service;

  FindingsResource(FindingsService service) {
    this.service = service;
  }

  /**
   * A line that awaits a decision.
   *
   * @param hoursCountable what it counts when all is accepted in full
   */
  public record LineFindings(long lineId, Hours hoursCountable, List<LineFinding> findings) {
    boolean mentions(String text) {
      return findings.stream()
          .anyMatch(finding -> SearchPattern.isIn(text, finding.code().name(), finding.message()));
    }
  }

  /** A finding in the reader's language. */
  public record LineFinding(FindingCode code, RuleLevel level, String message) {}

  @GET
  public Listing<LineFindings> list(
      @Auth Actor actor,
      @PathParam("id") long id,
      @Context PageContext page,
      @Valid @BeanParam ListQuery query) {
    Review review = service.review(actor, id);
    Map<Long, Countable> countable = review.countable();
    List<LineFindings> lines =
        review.findings().entrySet().stream()
            .map(
                line ->
                    new LineFindings(
                        line.getKey(),
                        countable.get(line.getKey()).inFull(),
                        line.getValue().stream()
                            .map(finding -> remark(finding, page.messages()))
                            .toList()))
            .filter(line -> query.search() == null || line.mentions(query.search()))
            .toList();
    return Listing.part(lines, query.slice(), line -> Long.toString(line.lineId()));
  }

  private static LineFinding remark(Finding finding, Messages messages) {
    return new LineFinding(finding.code(), finding.level(), FindingWords.of(messages, finding));
  }
}
