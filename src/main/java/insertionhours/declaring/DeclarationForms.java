package insertionhours.declaring;

import insertionhours.awaited.DeclarationCalendar;
import insertionhours.contracts.TradeService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.identity.Actor;
import insertionhours.organisations.EnterpriseService;
import insertionhours.web.PageContext;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws up the form in which a month is written down. */
final class DeclarationForms {
  private final Sheets sheets;
  private final TradeService trades;
  private final EnterpriseService enterprises;
  private final DeclarationCalendar calendar;

  DeclarationForms(
      Sheets sheets,
      TradeService trades,
      EnterpriseService enterprises,
      DeclarationCalendar calendar) {
    this.sheets = sheets;
    this.trades = trades;
    this.enterprises = enterprises;
    this.calendar = calendar;
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
            sheet.kept() == null ? null : sheet.kept().zeroReason(),
            calendar.dueOn(sheet.lot(), sheet.month()));
    return new DeclarationFormView(
        page,
        sheet,
        new DeclarationWords(page, actor),
        new LineGrid(page, rows, errors, choices(actor, page, sheet), LineGrid.Place.ALONE),
        lines(rows),
        errors,
        extras);
  }

  /**
   * What another window or a colleague has saved meanwhile is replaced only after a second look.
   *
   * @param now what is saved
   * @param rows as they were typed
   */
  Response savedMeanwhile(Actor actor, PageContext page, Declaration now, LineRows rows) {
    FormErrors changed =
        FormErrors.of("", page.text("declaring.form.changed", now.hoursDeclared()));
    DeclarationFormView again =
        view(actor, page, sheets.of(actor, now), rows, changed, now.version());
    return Response.status(Response.Status.CONFLICT).entity(again).build();
  }

  private LineGrid.Choices choices(Actor actor, PageContext page, Sheet sheet) {
    Locale locale = page.messages().locale();
    Map<Long, String> lenders = new LinkedHashMap<>(enterprises.lenders());
    lenders.remove(sheet.enterpriseId());
    return new LineGrid.Choices(
        trades.labels(locale),
        lenders,
        sheets.usual(actor, sheet),
        sheet.supplement() ? sheets.month(actor, sheet).byId() : Map.of(),
        sheet.staff());
  }

  static long versionOf(Sheet sheet) {
    return sheet.kept() == null ? 0 : sheet.kept().version();
  }

  private static List<DeclarationLineDraft> lines(LineRows rows) {
    FormInput input = rows.input();
    return rows.lines(input);
  }
}
