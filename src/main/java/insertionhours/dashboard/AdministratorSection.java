package insertionhours.dashboard;

import insertionhours.web.PageContext;
import java.util.List;

/** The administrator's part of the home page, worded. */
public final class AdministratorSection {
  private final PageContext page;
  private final AdministratorHome home;

  AdministratorSection(PageContext page, AdministratorHome home) {
    this.page = page;
    this.home = home;
  }

  public List<Counter> counters() {
    return List.of(
        Counter.of(
            page, home.activeAccounts(), "/accounts?state=ACTIVE", key("activeAccounts"), null),
        Counter.of(
            page,
            home.disabledAccounts(),
            "/accounts?state=DISABLED",
            key("disabledAccounts"),
            null),
        Counter.of(
            page,
            home.facilitators(),
            "/organisations?list=facilitators",
            key("facilitators"),
            null));
  }

  /** Whether the first steps of an installation are still to be done. */
  public boolean nothingYet() {
    return home.facilitators() == 0;
  }

  private static String key(String name) {
    return "dashboard.administrator." + name;
  }
}
