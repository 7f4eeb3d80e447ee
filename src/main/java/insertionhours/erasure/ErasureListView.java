package insertionhours.erasure;

import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** The people whose identity is erased within 30 days. */
final class ErasureListView extends PageView {
  /** A person, worded. */
  public record Row(String href, String name, String dueOn) {}

  private final String search;
  private final int all;
  private final Listing<DueErasure> shown;

  ErasureListView(PageContext page, String search, int all, Listing<DueErasure> shown) {
    super("erasures.mustache", page, page.text("erasure.list.title"));
    this.search = search;
    this.all = all;
    this.shown = shown;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("/beneficiaries", page.text("erasure.list.people")));
  }

  public String search() {
    return search;
  }

  public boolean filtered() {
    return search != null;
  }

  public boolean any() {
    return all > 0;
  }

  public String caption() {
    return page.text("erasure.list.caption", all);
  }

  public List<Row> rows() {
    return shown.items().stream()
        .map(
            due ->
                new Row(
                    ErasurePages.card(due.beneficiaryId()),
                    due.name(),
                    page.formats().date(due.dueOn())))
        .toList();
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
