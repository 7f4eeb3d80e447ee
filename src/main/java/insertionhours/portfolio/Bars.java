package insertionhours.portfolio;

import insertionhours.documents.AchievementBar;
import insertionhours.measure.AchievementRate;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;

/** The achievement bar of a lot, with the words around it. */
final class Bars {
  private Bars() {}

  static AchievementBar of(
      PageContext page, int number, Hours due, Hours accepted, Hours awaiting) {
    String rate = AchievementRate.of(accepted, due).map(page.formats()::percent).orElse("–");
    return new AchievementBar(
        page.text("portfolio.bar.title", number),
        page.text("portfolio.bar.description", accepted, awaiting, due, rate),
        due,
        accepted,
        awaiting,
        new AchievementBar.Labels(
            page.text("portfolio.bar.due", due),
            page.text("portfolio.bar.accepted", accepted, rate),
            awaiting.isZero() ? "" : page.text("portfolio.bar.awaiting", awaiting)));
  }
}
