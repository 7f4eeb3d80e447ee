package insertionhours.portfolio;

import insertionhours.web.PageContext;
import java.util.ArrayList;
import java.util.List;

/** The pages of a lot that its reader may open. */
final class LotTabs {
  /** A page of the lot. */
  public record Tab(String href, String label, boolean current) {}

  private final PageContext page;
  private final Reader reader;
  private final String lot;
  private final long id;
  private final boolean framework;

  LotTabs(PageContext page, Reader reader, LotOverview overview) {
    this.page = page;
    this.reader = reader;
    this.id = overview.lot().id();
    this.framework = overview.framework();
    this.lot = Ways.lot(this.id);
  }

  public List<Tab> all() {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(tab(lot, "overview"));
    if (!reader.isDeclarant()) {
      tabs.add(tab(lot + "/calibration", "calibration"));
    }
    tabs.add(tab(lot + "#enterprises", "enterprises"));
    if (reader != Reader.AUTHORITY) {
      tabs.add(tab(lot + "/assignments", reader.isFacilitator() ? "participants" : "employees"));
      tabs.add(tab(lot + "/firms", "firms"));
      tabs.add(tab("/declarations?lotId=" + id, "declarations"));
    }
    tabs.add(tab(lot + "/hours", "hours"));
    if (framework) {
      tabs.add(tab(lot + "/framework", "framework"));
    }
    if (reader.isFacilitator()) {
      tabs.add(tab(lot + "/notes", "notes"));
      tabs.add(tab("/audit?subjectType=LOT&subjectId=" + id, "history"));
    }
    return tabs;
  }

  private Tab tab(String href, String key) {
    return new Tab(href, page.text("portfolio.tab." + key), href.equals(page.path()));
  }
}
