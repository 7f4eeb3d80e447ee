package insertionhours.portfolio;

import insertionhours.contracts.Lot;
import insertionhours.contracts.NoClauseReasonField;
import insertionhours.contracts.Operation;
import insertionhours.contracts.TradeService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormModel;
import insertionhours.problems.Conflict;
import insertionhours.web.PageContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages around the form of a lot. */
final class LotFormViews {
  private final TradeService trades;
  private final NoClauseReasonField reason;

  LotFormViews(TradeService trades, NoClauseReasonField reason) {
    this.trades = trades;
    this.reason = reason;
  }

  NoClauseReasonField reason() {
    return reason;
  }

  GroupedFormView toCreate(
      PageContext page,
      Operation operation,
      Supplier<FormModel> model,
      LocalDate published,
      FormErrors errors,
      Optional<Conflict.Existing> existing) {
    GroupedFormView.Frame frame =
        new GroupedFormView.Frame(
            page.text("portfolio.lot.createTitle"),
            page.text("portfolio.lot.createLead"),
            Ways.below(page, operation),
            page.text("portfolio.lot.create"),
            Ways.operation(operation.id()));
    List<FormGroup> groups = groups(page, model, published, null);
    return new GroupedFormView(page, frame, groups, errors, LotNumbers.link(page, existing));
  }

  GroupedFormView toChange(
      PageContext page,
      Operation operation,
      Lot lot,
      Supplier<FormModel> model,
      LocalDate published,
      FormErrors errors,
      Optional<Conflict.Existing> existing) {
    GroupedFormView.Frame frame =
        new GroupedFormView.Frame(
            page.text("portfolio.lot.editTitle", lot.number()),
            null,
            Ways.below(page, operation, lot),
            page.text("web.form.save"),
            Ways.lot(lot.id()));
    List<FormGroup> groups = new ArrayList<>(groups(page, model, published, lot.noClauseReason()));
    groups.add(FormGroup.of(model.get().version(lot.version())));
    return new GroupedFormView(page, frame, groups, errors, LotNumbers.link(page, existing));
  }

  private List<FormGroup> groups(
      PageContext page, Supplier<FormModel> model, LocalDate published, String kept) {
    Locale locale = page.messages().locale();
    String other = page.text("portfolio.lot.otherReason");
    return LotForm.groups(
        page,
        model,
        trades.list(locale),
        clause -> reason.addTo(clause, published, kept, other, locale));
  }

  ConfirmView toRemove(PageContext page, Operation operation, Lot lot, FormErrors errors) {
    return new ConfirmView(
        page,
        page.text("portfolio.lot.deleteTitle"),
        page.text("portfolio.lot.deleteQuestion", lot.number(), lot.title()),
        Ways.below(page, operation, lot),
        Ways.lot(lot.id()),
        errors);
  }
}
