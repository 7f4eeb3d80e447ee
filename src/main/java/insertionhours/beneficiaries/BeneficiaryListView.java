package insertionhours.beneficiaries;

import insertionhours.beneficiaries.BeneficiaryFilter.Sort;
import insertionhours.forms.FormField.Option;
import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import insertionhours.web.SortColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The list of people. */
final class BeneficiaryListView extends PageView {
  /** A state in words and by a shape. */
  public record Badge(String shape, String label) {}

  /**
   * Where somebody was proposed; all but the state is null for nowhere.
   *
   * @param href of the assignment
   */
  public record Place(String href, String employer, String lot, Badge status) {}

  /**
   * A person, worded.
   *
   * @param known whether another record may be of the same person
   */
  public record Row(
      String href,
      String name,
      LocalDate born,
      String birthDate,
      List<Place> places,
      boolean known) {}

  private final BeneficiaryWords words;
  private final BeneficiaryFilter filter;
  private final Listing<Row> rows;
  private final long count;
  private final Map<Long, String> employers;

  BeneficiaryListView(
      PageContext page,
      BeneficiaryWords words,
      BeneficiaryFilter filter,
      Listing<Row> rows,
      long count,
      Map<Long, String> employers) {
    super("beneficiaries.mustache", page, words.text("title"));
    this.words = words;
    this.filter = filter;
    this.rows = rows;
    this.count = count;
    this.employers = employers;
  }

  public String lead() {
    return words.text("lead");
  }

  public String addLabel() {
    return words.text("add");
  }

  public String emptyTitle() {
    return words.text("empty");
  }

  public String fills() {
    return words.text("fills");
  }

  public String caption() {
    return words.text("caption", count);
  }

  public boolean facilitator() {
    return words.facilitator();
  }

  public String q() {
    return filter.search();
  }

  public boolean duplicates() {
    return filter.duplicates();
  }

  public List<Option> statuses() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text("web.list.all"), filter.status() == null));
    Arrays.stream(ProposalStatus.values())
        .map(
            status ->
                new Option(status.name(), page.messages().label(status), status == filter.status()))
        .forEach(options::add);
    return options;
  }

  public List<Option> employers() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text("web.list.all"), filter.employerId() == null));
    employers.forEach(
        (id, name) -> options.add(new Option(id.toString(), name, id.equals(filter.employerId()))));
    return options;
  }

  /** Worth asking only where there are several. */
  public boolean severalEmployers() {
    return employers.size() > 1 || filter.employerId() != null;
  }

  public boolean filtered() {
    return filter.search() != null
        || filter.status() != null
        || filter.employerId() != null
        || filter.duplicates();
  }

  public String sort() {
    return page.query().getFirst("sort");
  }

  public SortColumn nameColumn() {
    return SortColumn.of(
        page, "beneficiaries.column.name", Sort.LAST_NAME, filter.sort(), filter.descending());
  }

  public boolean any() {
    return !rows.items().isEmpty();
  }

  public List<Row> rows() {
    return rows.items();
  }

  public String exportHref() {
    return page.addressWith("after", null).replaceFirst("^/beneficiaries", "/beneficiaries.csv");
  }

  public String firstHref() {
    return page.query().containsKey("after") ? page.addressWith("after", null) : null;
  }

  public String nextHref() {
    return rows.next() == null ? null : page.addressWith("after", rows.next());
  }
}
