package insertionhours.calibration;

import insertionhours.terms.SizingDefault;
import insertionhours.web.PageContext;
import java.util.Optional;

/**
 * What helps a facilitator to size a lot, worded: who could do it for insertion, how such lots have
 * ended, and the figures stated for the authority.
 *
 * @param agreed null when nothing is stated
 */
public record LotHints(SupplyHint supply, String similar, String agreed) {
  private static final String KEY = "calibration.around.";

  public static LotHints of(
      PageContext page,
      Territory territory,
      String trade,
      SimilarLots similar,
      Optional<SizingDefault> agreed) {
    return new LotHints(
        SupplyHint.of(page, territory, trade),
        similar(page, similar),
        agreed.map(figures -> agreed(page, figures)).orElse(null));
  }

  private static String similar(PageContext page, SimilarLots similar) {
    if (!similar.isTold()) {
      return page.text(KEY + "few");
    }
    String told =
        page.text(
            KEY + "similar", similar.median(), similar.lots(), similar.lowest(), similar.highest());
    return similar.isOfNearAmounts()
        ? told + " " + page.text(KEY + "near", similar.amountFrom(), similar.amountTo())
        : told;
  }

  private static String agreed(PageContext page, SizingDefault figures) {
    return page.text(
        KEY + "agreed",
        page.formats().share(figures.effortRate()),
        page.formats().number(figures.hourlyLabourCost()),
        figures.validFrom(),
        figures.source());
  }
}
