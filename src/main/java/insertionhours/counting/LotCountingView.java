package insertionhours.counting;

import insertionhours.contracts.Lot;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** What counts on a lot, rule by rule. */
final class LotCountingView extends PageView {
  private final Lot lot;
  private final LotCountingPolicy counting;
  private final boolean facilitator;

  LotCountingView(PageContext page, Lot lot, LotCountingPolicy counting, boolean facilitator) {
    super("lot-counting.mustache", page, page.text("counting.lot.title"));
    this.lot = lot;
    this.counting = counting;
    this.facilitator = facilitator;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("/operations", page.text("web.menu.operations")),
        new Crumb(
            "/lots/" + lot.id(), page.text("counting.lot.name", lot.number() + "", lot.title())));
  }

  public String lead() {
    return new CountingWords(page.messages()).holds(counting);
  }

  public List<CountingWords.Rule> rules() {
    return new CountingWords(page.messages()).rules(counting.policy());
  }

  /** Where the rules of the authority are kept, null for who may not. */
  public String authorityHref() {
    return facilitator
        ? "/organisations/authorities/" + lot.contractingAuthorityId() + "/counting"
        : null;
  }
}
