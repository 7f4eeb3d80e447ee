package insertionhours.eligibility;

import insertionhours.forms.FormInput;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.time.LocalDate;
import java.util.List;

/** The list of clocks that end soon. */
final class ClockListView extends PageView {
  /** A person, worded. */
  public record Row(
      String href,
      String name,
      String employers,
      String startsOn,
      String endsOn,
      String remaining,
      String look) {}

  private final List<EndingClock> found;
  private final Listing<EndingClock> shown;
  private final boolean severalOrganisations;
  private final LocalDate today;

  ClockListView(
      PageContext page,
      List<EndingClock> found,
      Slice slice,
      boolean severalOrganisations,
      LocalDate today) {
    super("clocks.mustache", page, page.text("eligibility.list.title"));
    this.found = found;
    this.shown = Listing.part(found, slice, EndingClock::name);
    this.severalOrganisations = severalOrganisations;
    this.today = today;
  }

  public String search() {
    return page.query().getFirst("q");
  }

  public LocalDate before() {
    LocalDate asked = new FormInput(page.query()).date("endingBefore");
    return asked == null ? today.plusDays(ClockWords.SOON + 1L) : asked;
  }

  public boolean filtered() {
    FormInput asked = new FormInput(page.query());
    return asked.text("q") != null || asked.text("endingBefore") != null;
  }

  public String caption() {
    return page.text("eligibility.list.caption", found.size());
  }

  public boolean any() {
    return !found.isEmpty();
  }

  public List<Row> rows() {
    return shown.items().stream()
        .map(
            ending ->
                new Row(
                    ClockView.address(
                        ending.beneficiaryId(),
                        severalOrganisations ? ending.facilitatorOrganisationId() : null),
                    ending.lastName() == null
                        ? page.text("eligibility.erased", ending.beneficiaryId() + "")
                        : ending.lastName() + " " + ending.firstName(),
                    String.join(", ", ending.employers()),
                    page.formats().date(ending.startsOn()),
                    page.formats().date(ending.endsOn()),
                    new ClockWords(page.messages()).remaining(today, ending.endsOn()),
                    ending.hasEnded() ? "ALERT_RED" : ClockWords.look(today, ending.endsOn())))
        .toList();
  }

  public String exportHref() {
    return page.addressWith("after", null).replaceFirst("^/clocks", "/clocks.csv");
  }

  public boolean paged() {
    return firstHref() != null || nextHref() != null;
  }

  public String firstHref() {
    return page.query().getFirst("after") == null ? null : page.addressWith("after", null);
  }

  public String nextHref() {
    return shown.next() == null ? null : page.addressWith("after", shown.next());
  }
}
