package insertionhours.profiles;

import insertionhours.measure.MonthPeriod;
import insertionhours.texts.Sentence;
import insertionhours.web.Refusal;
import jakarta.ws.rs.QueryParam;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;

/** What the address of a profile says. */
public final class ProfileQuery {
  @QueryParam("year")
  private Integer year;

  @QueryParam("from")
  private YearMonth from;

  @QueryParam("to")
  private YearMonth to;

  @QueryParam("facilitatorOrganisationId")
  private Long facilitatorOrganisationId;

  /**
   * The months asked for: a year, or from one month to another, the present year without either.
   *
   * @param yearOnly whether the reader gets calendar years only
   */
  MonthPeriod period(boolean yearOnly, Year present) {
    if (yearOnly && hasMonths()) {
      throw refused(from == null ? "to" : "from", Sentence.of("profiles.period.yearOnly"));
    }
    if (year != null && hasMonths()) {
      throw refused("year", Sentence.of("profiles.period.both"));
    }
    if (year != null && (year < 2000 || year > 2100)) {
      throw refused("year", Sentence.of("profiles.period.year"));
    }
    int asked = year != null ? year : to != null ? to.getYear() : present.getValue();
    YearMonth first = from != null ? from : YearMonth.of(asked, 1);
    YearMonth last = to != null ? to : YearMonth.of(from == null ? asked : from.getYear(), 12);
    if (first.isAfter(last)) {
      throw refused("from", Sentence.of("profiles.period.order", last));
    }
    return new MonthPeriod(first, last);
  }

  Long facilitatorOrganisationId() {
    return facilitatorOrganisationId;
  }

  private boolean hasMonths() {
    return from != null || to != null;
  }

  private static RuntimeException refused(String name, Sentence sentence) {
    return new Refusal(
            400,
            "BAD_PARAMETER",
            Sentence.of("problem.BAD_PARAMETER"),
            List.of(new Refusal.Field(name, sentence)),
            null)
        .exception();
  }
}
