package insertionhours.calibration;

import insertionhours.organisations.EnterpriseService;
import insertionhours.web.PageContext;

/**
 * How many could do a trade for insertion, worded.
 *
 * @param href where the enterprises counted are listed, null when none could be counted
 * @param advice what the count invites to, with its rule; null without a count
 */
public record SupplyHint(String text, String href, String advice) {
  private static final String KEY = "calibration.around.";

  public static SupplyHint of(PageContext page, Territory territory, String trade) {
    LocalSupply supply = territory.supply(trade);
    if (supply == null) {
      return new SupplyHint(page.text(KEY + "unknown"), null, null);
    }
    return new SupplyHint(
        page.text(
            KEY + (territory.ofAuthority() ? "supplyOfAuthority" : "supply"),
            supply.count(),
            supply.department()),
        EnterpriseService.supplyHref(trade, supply.department()),
        page.text(KEY + "advice." + supply.advice()));
  }
}
