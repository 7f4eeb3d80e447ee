package insertionhours.organisations;

import insertionhours.communes.CommuneField;
import insertionhours.forms.FormField.Option;
import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import insertionhours.web.SortOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A list of organisations as a table. */
public final class OrganisationListView extends PageView {
  private final Directory directory;
  private final OrganisationFilter filter;
  private final Map<String, String> trades;
  private final Listing<Row> listing;
  private final long count;
  private final boolean mayAdd;

  /**
   * @param trades what is practised, by code; empty where nothing is
   */
  OrganisationListView(
      PageContext page,
      Directory directory,
      OrganisationFilter filter,
      Map<String, String> trades,
      Listing<Row> listing,
      long count,
      boolean mayAdd) {
    super("organisation-list.mustache", page, page.text("organisations.title"));
    this.directory = directory;
    this.filter = filter;
    this.trades = trades;
    this.listing = listing;
    this.count = count;
    this.mayAdd = mayAdd;
  }

  /** A link to another list. */
  public record Tab(String href, String label, boolean current) {}

  /**
   * An organisation.
   *
   * @param kindOf null where there are no kinds
   * @param kind its label, put in by the view
   */
  public record Row(
      String href, String name, String siret, Enum<?> kindOf, String kind, String commune) {

    static Row of(Directory directory, Party kept) {
      String commune = CommuneField.shown(kept.communeCode());
      return new Row(
          directory.href(kept.id()), kept.name(), kept.siret(), kept.kind(), null, commune);
    }

    static Row of(Directory directory, FacilitatorOrganisation kept) {
      return new Row(directory.href(kept.id()), kept.name(), null, null, null, null);
    }

    private Row worded(PageContext page) {
      String label = kindOf == null ? null : page.messages().label(kindOf);
      String printed = siret == null ? null : new Siret(siret).printed();
      return new Row(href, name, printed, kindOf, label, commune);
    }
  }

  public List<Tab> tabs() {
    return Arrays.stream(Directory.values())
        .map(tab -> new Tab(tab.href(), page.text(tab.key("title")), tab == directory))
        .toList();
  }

  public String list() {
    return directory.parameter();
  }

  public String clearHref() {
    return directory.href();
  }

  public List<Row> rows() {
    return listing.items().stream().map(row -> row.worded(page)).toList();
  }

  public boolean any() {
    return !listing.items().isEmpty();
  }

  public String caption() {
    return page.text(directory.key("count"), count);
  }

  public boolean detailed() {
    return directory.hasKinds();
  }

  public boolean mayAdd() {
    return mayAdd;
  }

  public String addHref() {
    return directory.newHref();
  }

  public String addLabel() {
    return page.text(directory.key("add"));
  }

  public String emptyTitle() {
    return page.text(directory.key("empty"));
  }

  public String q() {
    return filter.search();
  }

  public String sort() {
    return (filter.descending() ? "-" : "") + SortOrder.field(filter.sort());
  }

  public boolean filtered() {
    return filter.search() != null
        || filter.kindNames() != null
        || filter.trade() != null
        || filter.department() != null;
  }

  public List<Option> kinds() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text("web.list.all"), filter.kindNames() == null));
    if (directory == Directory.ENTERPRISES) {
      String insertion = page.text("organisations.insertionKinds");
      options.add(new Option(OrganisationPages.INSERTION, insertion, filter.insertion()));
    }
    for (Enum<?> kind : directory.kinds().getEnumConstants()) {
      options.add(new Option(kind.name(), page.messages().label(kind), kind == filter.kind()));
    }
    return options;
  }

  public boolean practising() {
    return !trades.isEmpty();
  }

  public List<Option> trades() {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", page.text("web.list.all"), filter.trade() == null));
    trades.forEach(
        (code, label) -> options.add(new Option(code, label, code.equals(filter.trade()))));
    return options;
  }

  public String department() {
    return filter.department();
  }

  /** How the names are ordered, for those who do not see the arrow. */
  public String sorted() {
    return !filter.byName() ? "none" : filter.descending() ? "descending" : "ascending";
  }

  public String sortHref() {
    boolean ascendsNow = filter.byName() && !filter.descending();
    return page.addressWith("sort", ascendsNow ? "-name" : "name");
  }

  public String sortLabel() {
    return page.text("web.list.sortBy", page.text("organisations.column.name"));
  }

  public String exportHref() {
    return page.addressWith("after", null).replaceFirst("^/organisations", "/organisations.csv");
  }

  public String firstHref() {
    return page.query().containsKey("after") ? page.addressWith("after", null) : null;
  }

  public String nextHref() {
    return listing.next() == null ? null : page.addressWith("after", listing.next());
  }
}
