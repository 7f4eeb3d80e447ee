package insertionhours.dashboard;

import insertionhours.dashboard.AuthorityHome.Standing;
import insertionhours.documents.AchievementBar;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;
import java.util.List;

/** The authority's part of the home page, worded. */
public final class AuthoritySection {
  /** Where an authority stands. */
  public record Part(
      String name,
      String sentence,
      String barPicture,
      Counter below,
      String reportHref,
      boolean started) {}

  private final PageContext page;
  private final AuthorityHome home;

  AuthoritySection(PageContext page, AuthorityHome home) {
    this.page = page;
    this.home = home;
  }

  public List<Part> parts() {
    return home.authorities().stream().map(this::part).toList();
  }

  private Part part(Standing standing) {
    boolean started = standing.lots() > 0;
    return new Part(
        standing.name(),
        sentence(standing),
        started && !standing.hoursDue().isZero() ? bar(standing) : null,
        below(standing),
        Addresses.report(standing.id()),
        started);
  }

  private Counter below(Standing standing) {
    return Counter.of(
        page,
        standing.lotsBelowDue(),
        Addresses.LOTS + "?belowDue=true&authority=" + standing.id() + "&as=AUTHORITY",
        key("belowDue"),
        page.text(key("ofLots"), standing.lots()));
  }

  private String sentence(Standing standing) {
    if (standing.lots() == 0) {
      return page.text(key("notStarted"));
    }
    return standing
        .rate()
        .map(rate -> page.text(key("toDate"), standing.hoursAccepted(), standing.hoursDue(), rate))
        .orElseGet(() -> page.text(key("toDateWithoutDue"), standing.hoursAccepted()));
  }

  private String bar(Standing standing) {
    String rate = standing.rate().map(page.formats()::percent).orElse("–");
    return new AchievementBar(
            standing.name(),
            sentence(standing),
            standing.hoursDue(),
            standing.hoursAccepted(),
            Hours.ZERO,
            new AchievementBar.Labels(
                page.text(key("barDue"), standing.hoursDue()),
                page.text(key("barAccepted"), standing.hoursAccepted(), rate),
                ""))
        .svg("authority-" + standing.id());
  }

  private static String key(String name) {
    return "dashboard.authority." + name;
  }
}
