package insertionhours.reports;

import insertionhours.texts.Sentence;
import insertionhours.web.Refusal;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.List;

/** What the address of a report says. */
public final class ReportQuery {
  @QueryParam("from")
  private YearMonth from;

  @QueryParam("to")
  private YearMonth to;

  @QueryParam("facilitatorOrganisationId")
  private Long facilitatorOrganisationId;

  /** The months asked for; a report that ends before it begins is a bad parameter. */
  AskedPeriod period(YearMonth present) {
    AskedPeriod asked = new AskedPeriod(from, to == null ? present : to);
    if (from != null && from.isAfter(asked.to())) {
      throw new Refusal(
              400,
              "BAD_PARAMETER",
              new Sentence("problem.BAD_PARAMETER", List.of()),
              List.of(
                  new Refusal.Field(
                      "from", new Sentence("reports.period.order", List.of(asked.to())))),
              null)
          .exception();
    }
    return asked;
  }

  Long facilitatorOrganisationId() {
    return facilitatorOrganisationId;
  }
}
