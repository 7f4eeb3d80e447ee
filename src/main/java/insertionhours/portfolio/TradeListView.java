package insertionhours.portfolio;

import insertionhours.contracts.Trade;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** The trades with the labour shares in force today. */
final class TradeListView extends PageView {
  /** A trade, worded. */
  public record Row(
      String href,
      String label,
      String code,
      String cpvRoot,
      String share,
      String since,
      String source) {}

  private final List<Trade> trades;

  TradeListView(PageContext page, List<Trade> trades) {
    super("trades.mustache", page, page.text("portfolio.trade.listTitle"));
    this.trades = trades;
  }

  public String caption() {
    return page.text("portfolio.trade.caption", trades.size());
  }

  public List<Row> rows() {
    return trades.stream()
        .map(
            trade ->
                new Row(
                    "/trades/" + trade.code(),
                    trade.label(page.messages().locale()),
                    trade.code(),
                    trade.cpvRoot(),
                    page.formats().share(trade.labourShare()),
                    page.formats().date(trade.labourShareFrom()),
                    trade.labourShareSource()))
        .toList();
  }
}
