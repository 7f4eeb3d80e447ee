package insertionhours.portfolio;

import insertionhours.contracts.LabourShare;
import insertionhours.contracts.Trade;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormModel;
import insertionhours.web.PageContext;
import java.util.List;

/** One trade: its form, and the labour shares it has had. */
final class TradeView extends GroupedFormView {
  /** A labour share, worded. */
  public record Row(String since, String share, String source) {}

  private final List<LabourShare> shares;

  TradeView(
      PageContext page, Trade trade, List<LabourShare> shares, FormModel model, FormErrors errors) {
    super(
        "trade.mustache",
        page,
        new Frame(
            trade.label(page.messages().locale()),
            page.text("portfolio.trade.lead"),
            List.of(new Crumb("/trades", page.text("portfolio.trade.listTitle"))),
            page.text("web.form.save"),
            "/trades"),
        List.of(FormGroup.of(model)),
        errors,
        List.of());
    this.shares = shares;
  }

  public List<Row> rows() {
    return shares.stream()
        .map(
            share ->
                new Row(
                    page.formats().date(share.validFrom()),
                    page.formats().share(share.labourShare()),
                    share.source()))
        .toList();
  }
}
