package insertionhours.validation;

import insertionhours.documents.AchievementBar;
import insertionhours.progress.LotProgress;
import insertionhours.web.PageContext;

/** Where the lot stands before the decision. */
final class LotBalancePart {
  private final PageContext page;
  private final String lotName;
  private final LotProgress progress;

  LotBalancePart(PageContext page, String lotName, LotProgress progress) {
    this.page = page;
    this.lotName = lotName;
    this.progress = progress;
  }

  public String sentence() {
    return progress.due() == null
        ? page.text(
            "validation.decision.balanceWithoutDue", progress.accepted(), progress.pending())
        : page.text(
            "validation.decision.balance",
            progress.accepted(),
            progress.due(),
            progress.rate() == null ? "–" : page.formats().percent(progress.rate()),
            progress.remaining(),
            progress.pending());
  }

  /** Null while nothing is due. */
  public String barPicture() {
    if (progress.due() == null || progress.due().isZero()) {
      return null;
    }
    AchievementBar.Labels labels =
        new AchievementBar.Labels(
            page.text("validation.decision.due", progress.due()),
            page.text("validation.decision.accepted", progress.accepted()),
            progress.pending().isZero()
                ? ""
                : page.text("validation.decision.pending", progress.pending()));
    return new AchievementBar(
            lotName, sentence(), progress.due(), progress.accepted(), progress.pending(), labels)
        .svg("lot-balance");
  }
}
