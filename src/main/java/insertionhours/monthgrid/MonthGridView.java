package insertionhours.monthgrid;

import insertionhours.declaring.DeclarationWords;
import insertionhours.declaring.LineGrid;
import insertionhours.declaring.Receipt;
import insertionhours.declaring.TypedHours;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A month of an enterprise, all lots on one page. */
final class MonthGridView extends PageView {
  /**
   * A lot of which the month is handed in.
   *
   * @param notTaken what was typed in vain since somebody was faster, null for nothing
   */
  public record Done(
      String href,
      String title,
      String operation,
      DeclarationWords.Badge state,
      String sent,
      String receipt,
      String notTaken) {}

  private final EnterpriseMonth month;
  private final DeclarationWords words;
  private final TypedMonth typed;
  private final List<LotCard> cards = new ArrayList<>();
  private final FormErrors errors;

  MonthGridView(
      PageContext page,
      DeclarationWords words,
      EnterpriseMonth month,
      TypedMonth typed,
      FormErrors errors,
      Function<LotMonth, LineGrid.Choices> choices) {
    super("month-grid.mustache", page, title(page, words, month));
    this.month = month;
    this.words = words;
    this.errors = errors;
    this.typed = typed.withAll(month, page.messages().locale());
    for (LotMonth lot : month.editable()) {
      int index = this.typed.indexOf(lot.lot().id());
      cards.add(
          new LotCard(
              page, words, lot, this.typed.lots().get(index), index, errors, choices.apply(lot)));
    }
  }

  /** The firm's own words, or those of who writes in its stead. */
  static String title(PageContext page, DeclarationWords words, EnterpriseMonth month) {
    return page.text(
        month.onBehalf() ? "monthgrid.titleOfFirm" : "monthgrid.title", words.of(month.month()));
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("/declarations", page.text("declaring.list.title")));
  }

  public long enterpriseId() {
    return month.enterpriseId();
  }

  public String enterpriseName() {
    return month.enterpriseName();
  }

  /** Null when the firm itself writes. */
  public String onBehalf() {
    return month.onBehalf() ? page.text("declaring.form.onBehalf", month.enterpriseName()) : null;
  }

  public String action() {
    return MonthGridPages.path(month.month());
  }

  public String beforeHref() {
    return MonthGridPages.address(month.month().minusMonths(1), month.enterpriseId());
  }

  public String beforeLabel() {
    return page.formats().month(month.month().minusMonths(1));
  }

  /** Null for the present month. */
  public String afterHref() {
    return month.present()
        ? null
        : MonthGridPages.address(month.month().plusMonths(1), month.enterpriseId());
  }

  public String afterLabel() {
    return page.formats().month(month.month().plusMonths(1));
  }

  /** What the policies say of paid leave, null where they differ: then each lot says it. */
  public String leave() {
    List<String> said = cards.stream().map(LotCard::leave).distinct().toList();
    return said.size() == 1 ? said.get(0) : null;
  }

  public boolean leaveDiffers() {
    return leave() == null;
  }

  public List<LotCard> cards() {
    return cards;
  }

  public boolean any() {
    return !cards.isEmpty();
  }

  /** Null where no lot has hours of the month before. */
  public String copyLabel() {
    boolean copyable =
        month.editable().stream()
            .anyMatch(lot -> !lot.linesOf(month.month().minusMonths(1)).isEmpty());
    return copyable ? page.text("monthgrid.copy", words.of(month.month().minusMonths(1))) : null;
  }

  public String total() {
    return TypedHours.total(
        typed.lots().stream()
            .filter(lot -> month.lot(lot.lotId()).filter(LotMonth::isEditable).isPresent())
            .flatMap(TypedLot::hours),
        page.formats());
  }

  public boolean anyDone() {
    return !month.handedIn().isEmpty();
  }

  public String doneTitle() {
    return page.text("monthgrid.done", month.handedIn().size());
  }

  public List<Done> done() {
    return month.handedIn().stream().map(this::done).toList();
  }

  public String receiptHref() {
    return MonthGridPages.receipt(month.month(), month.enterpriseId());
  }

  public boolean nothing() {
    return month.lots().isEmpty();
  }

  public String nothingTitle() {
    return page.text("monthgrid.nothing", words.in(month.month()));
  }

  public boolean wrong() {
    return !errors.isEmpty();
  }

  /** Each with the lot and cell that it is about. */
  public List<FormError> errors() {
    return errors.all().stream().map(this::located).toList();
  }

  private FormError located(FormError error) {
    return cards.stream()
        .filter(card -> card.isAbout(error))
        .findFirst()
        .map(card -> card.located(error))
        .orElse(new FormError("", error.message()));
  }

  private Done done(LotMonth lot) {
    Receipt receipt = Receipt.of(page, lot.declared());
    return new Done(
        "/declarations/" + lot.declared().id(),
        words.lot(lot.lot()),
        page.text("monthgrid.operation", lot.lot().operationReference(), lot.lot().operationName()),
        words.state(lot.declared()),
        receipt == null ? null : receipt.sent(),
        receipt == null ? null : receipt.number(),
        typed.lots().stream()
            .filter(one -> one.lotId() == lot.lot().id() && one.isFilled())
            .findFirst()
            .map(one -> TypedHours.total(one.hours(), page.formats()))
            .map(total -> page.text("monthgrid.notTaken", total))
            .orElse(null));
  }
}
