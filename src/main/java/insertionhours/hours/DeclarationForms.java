package insertionhours.hours;

import insertionhours.contracts.Trade;
import insertionhours.contracts.TradeService;
import insertionhours.identity.Actor;
import insertionhours.organisations.EnterpriseService;
import insertionhours.web.FormErrors;
import insertionhours.web.FormInput;
import insertionhours.web.PageContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws up the form in which a month is written down. */
final class DeclarationForms {
  private final Sheets sheets;
  private final TradeService trades;
  private final EnterpriseService enterprises;

  DeclarationForms(Sheets sheets, TradeService trades, EnterpriseService enterprises) {
    this.sheets = sheets;
    this.trades = trades;
    this.enterprises = enterprises;
  }

  /** The form as it begins, or with more rows than before. */
  DeclarationFormView view(Actor actor, PageContext page, Sheet sheet, LineRows rows) {
    return view(actor, page, sheet, rows, FormErrors.NONE, versionOf(sheet));
  }

  /** The form again, as it was typed. */
  DeclarationFormView view(
      Actor actor, PageContext page, Sheet sheet, LineRows rows, FormErrors errors, long version) {
    DeclarationFormView.Extras extras =
        new DeclarationFormView.Extras(
            sheets.lastWithHours(actor, sheet).orElse(null),
            version,
            sheet.kept() == null ? null : sheet.kept().zeroReason());
    return new DeclarationFormView(
        page,
        sheet,
        new DeclarationWords(page, actor),
        new MonthGrid(page, rows, errors, choices(actor, page, sheet)),
        lines(rows),
        errors,
        extras);
  }

  private MonthGrid.Choices choices(Actor actor, PageContext page, Sheet sheet) {
    Locale locale = page.messages().locale();
    Map<String, String> labels = new LinkedHashMap<>();
    trades.list().forEach((Trade trade) -> labels.put(trade.code(), trade.label(locale)));
    Map<Long, String> lenders = new LinkedHashMap<>(enterprises.lenders());
    lenders.remove(sheet.enterpriseId());
    return new MonthGrid.Choices(
        labels, lenders, sheet.supplement() ? sheets.linesOfMonth(actor, sheet) : Map.of());
  }

  static long versionOf(Sheet sheet) {
    return sheet.kept() == null ? 0 : sheet.kept().version();
  }

  private static List<DeclarationLineDraft> lines(LineRows rows) {
    FormInput input = rows.input();
    return rows.lines(input);
  }
}
