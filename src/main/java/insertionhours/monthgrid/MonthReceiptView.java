package insertionhours.monthgrid;

import insertionhours.declaring.DeclarationWords;
import insertionhours.declaring.Receipt;
import insertionhours.hours.Declaration;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.stream.Stream;

/** What was handed in for a month, and what is left. */
final class MonthReceiptView extends PageView {
  private final EnterpriseMonth month;
  private final DeclarationWords words;

  MonthReceiptView(PageContext page, DeclarationWords words, EnterpriseMonth month) {
    super(
        "month-receipts.mustache",
        page,
        page.text("monthgrid.receipts.title", words.of(month.month())));
    this.month = month;
    this.words = words;
  }

  /** A declaration that was handed in. */
  public record Row(
      String href,
      String lot,
      String place,
      DeclarationWords.Badge state,
      Receipt receipt,
      List<String> warnings) {}

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("/declarations", page.text("declaring.list.title")),
        new Crumb(gridHref(), MonthGridView.title(page, words, month)));
  }

  public String enterpriseName() {
    return month.enterpriseName();
  }

  public boolean any() {
    return !rows().isEmpty();
  }

  public List<Row> rows() {
    return handedIn().map(this::row).toList();
  }

  public String total() {
    return page.formats().hours(Hours.sum(handedIn().map(Declaration::hoursDeclared).toList()));
  }

  /** In the order of the lots. */
  private Stream<Declaration> handedIn() {
    return month.lots().stream()
        .flatMap(lot -> month.declared().stream().filter(one -> one.lotId() == lot.lot().id()))
        .filter(declaration -> declaration.receiptNumber() != null);
  }

  /** Null when every lot is declared or begun. */
  public String left() {
    return leftLots().isEmpty() ? null : page.text("monthgrid.receipts.left", leftLots().size());
  }

  public List<String> leftLots() {
    return names(month.editable().stream().filter(lot -> lot.declared() == null));
  }

  /** Null when nothing waits that was begun or sent back. */
  public String begun() {
    return begunLots().isEmpty() ? null : page.text("monthgrid.receipts.begun", begunLots().size());
  }

  public List<String> begunLots() {
    return names(month.editable().stream().filter(lot -> lot.declared() != null));
  }

  public String gridLabel() {
    return page.text(
        month.editable().isEmpty() ? "monthgrid.receipts.back" : "monthgrid.receipts.goOn");
  }

  public String gridHref() {
    return MonthGridPages.address(month.month(), month.enterpriseId());
  }

  private List<String> names(Stream<LotMonth> lots) {
    return lots.map(lot -> words.lot(lot.lot()) + ", " + lot.lot().operationReference()).toList();
  }

  private Row row(Declaration declaration) {
    return new Row(
        "/declarations/" + declaration.id(),
        words.lot(declaration.lot()),
        declaration.supplement()
            ? words.title(declaration)
            : declaration.lot().operationReference(),
        words.state(declaration),
        Receipt.of(page, declaration),
        declaration.warnings().stream().map(page.messages()::label).toList());
  }
}
