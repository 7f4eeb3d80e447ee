package insertionhours.assignments;

import insertionhours.assignments.AssignmentWords.Badge;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.forms.FormField.Option;
import insertionhours.forms.FormInput;
import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** People on lots: a lot's, what awaits a facilitator, or a firm's own. */
final class AssignmentListView extends PageView {
  /** What is looked for. */
  record Asked(String search, AssignmentStatus status) {

    /**
     * @param waiting whether only those that await a facilitator are shown unless asked otherwise
     */
    static Asked of(PageContext page, boolean waiting) {
      FormInput input = new FormInput(page.query());
      boolean untouched = waiting && !page.query().containsKey("status");
      return new Asked(
          input.text("q"),
          untouched ? AssignmentStatus.PROPOSED : input.choice("status", AssignmentStatus.class));
    }

    boolean matches(Assignment assignment) {
      return (status == null || status == assignment.status())
          && (search == null
              || fold(assignment.lastName()
                      + " "
                      + assignment.firstName()
                      + " "
                      + assignment.employerName())
                  .contains(fold(search)));
    }

    private static String fold(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFD)
          .replaceAll("\\p{M}", "")
          .toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A person with an employer on a lot, worded.
   *
   * @param waiting for how long nobody has decided, null once somebody has
   */
  public record Row(
      String href,
      String name,
      String employer,
      String lot,
      String contracts,
      Badge status,
      String eligibleFrom,
      String waiting) {}

  private final AssignmentWords words;
  private final Lot lot;
  private final Asked asked;
  private final Listing<Assignment> listed;
  private final long count;
  private final LocalDate today;

  private AssignmentListView(
      AssignmentWords words,
      String title,
      Lot lot,
      Asked asked,
      Listing<Assignment> listed,
      long count,
      LocalDate today) {
    super("assignments.mustache", words.page(), title);
    this.words = words;
    this.lot = lot;
    this.asked = asked;
    this.listed = listed;
    this.count = count;
    this.today = today;
  }

  static AssignmentListView ofLot(
      AssignmentWords words, Lot lot, Asked asked, Listing<Assignment> listed, long count) {
    return new AssignmentListView(words, words.text("ofLot"), lot, asked, listed, count, null);
  }

  /** Over all lots. */
  static AssignmentListView ofAll(
      AssignmentWords words, Asked asked, Listing<Assignment> listed, long count, LocalDate today) {
    return new AssignmentListView(words, words.text("title"), null, asked, listed, count, today);
  }

  @Override
  public List<Crumb> crumbs() {
    return lot == null
        ? List.of(new Crumb("/beneficiaries", words.text("people")))
        : LotAssignmentPages.crumbs(words, lot).subList(0, 1);
  }

  public String lead() {
    return words.text(lot == null ? "lead" : "ofLotLead");
  }

  public boolean ofLot() {
    return lot != null;
  }

  public boolean overAllLots() {
    return lot == null;
  }

  /** Null where people are proposed from the page of a lot. */
  public String addHref() {
    return lot == null || !takesPeople(lot) ? null : LotAssignmentPages.path(lot.id()) + "/new";
  }

  private static boolean takesPeople(Lot lot) {
    return lot.status() != null && lot.status().isAwarded() && lot.status() != LotStatus.CLOSED;
  }

  public String addLabel() {
    return words.text("propose");
  }

  public String caption() {
    return words.text("caption", count);
  }

  public String path() {
    return page.path();
  }

  public String q() {
    return asked.search();
  }

  public List<Option> statuses() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text("web.list.all"), asked.status() == null));
    Arrays.stream(AssignmentStatus.values())
        .map(
            status ->
                new Option(status.name(), page.messages().label(status), status == asked.status()))
        .forEach(options::add);
    return options;
  }

  public boolean filtered() {
    return asked.search() != null || page.query().containsKey("status");
  }

  public boolean any() {
    return !listed.items().isEmpty();
  }

  public List<Row> rows() {
    return listed.items().stream().map(this::row).toList();
  }

  public String emptyTitle() {
    return words.text(lot == null ? "empty" : "ofLotEmpty");
  }

  public String fills() {
    return words.text(lot == null ? "fills" : addHref() == null ? "closed" : "ofLotFills");
  }

  public String firstHref() {
    return page.query().containsKey("after") ? page.addressWith("after", null) : null;
  }

  public String nextHref() {
    return listed.next() == null ? null : page.addressWith("after", listed.next());
  }

  private Row row(Assignment assignment) {
    boolean waits = today != null && !assignment.status().isDecided();
    return new Row(
        AssignmentPages.path(assignment.id()),
        words.name(assignment),
        assignment.employerName(),
        words.lot(assignment),
        words.count(assignment),
        words.badge(assignment.status()),
        assignment.eligibleFrom() == null ? "–" : page.formats().date(assignment.eligibleFrom()),
        waits
            ? page.text(
                "assignments.waiting", ChronoUnit.DAYS.between(assignment.proposedOn(), today))
            : null);
  }
}
