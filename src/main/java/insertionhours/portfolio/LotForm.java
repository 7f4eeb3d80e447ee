package insertionhours.portfolio;

import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.ContractForm;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotDraft;
import insertionhours.contracts.NoClauseReasonField;
import insertionhours.contracts.Operation;
import insertionhours.contracts.Trade;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.forms.FormModel;
import insertionhours.forms.Typed;
import insertionhours.web.PageContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The form of a lot: what it is, its clause, its contract. */
final class LotForm {
  static final String PREFIX = "portfolio.lot";

  private LotForm() {}

  static LotDraft read(FormInput input) {
    return new LotDraft(
        input.whole("number"),
        input.text("title"),
        input.text("trade"),
        input.choice("clauseKind", ClauseKind.class),
        NoClauseReasonField.read(input),
        input.choice("contractForm", ContractForm.class),
        input.text("contractNumber"),
        input.text("cpvCode"),
        input.decimal("amountExclTax"),
        input.date("startsOn"),
        input.date("endsOn"),
        input.date("publicationOn"),
        input.date("offersDueOn"),
        input.date("notifiedOn"),
        input.decimal("penaltyPerHour"));
  }

  /** The next number, and the dates of the operation. */
  static Map<String, Object> blank(Operation operation, int number) {
    Map<String, Object> values = new HashMap<>();
    values.put("number", number);
    values.put("clauseKind", ClauseKind.CONDITION);
    values.put("contractForm", ContractForm.ORDINARY);
    values.put("startsOn", operation.startsOn());
    values.put("endsOn", operation.endsOn());
    return values;
  }

  static Map<String, Object> kept(Lot lot, NoClauseReasonField reason, Locale locale) {
    Map<String, Object> values = new HashMap<>();
    values.put("number", lot.number());
    values.put("title", lot.title());
    values.put("trade", lot.trade());
    values.put("clauseKind", lot.clauseKind());
    reason.keep(values, lot.noClauseReason());
    values.put("contractForm", lot.contractForm());
    values.put("contractNumber", lot.contractNumber());
    values.put("cpvCode", lot.cpvCode());
    values.put("amountExclTax", Typed.euros(lot.amountExclTax(), locale));
    values.put("startsOn", lot.startsOn());
    values.put("endsOn", lot.endsOn());
    values.put("publicationOn", lot.publicationOn());
    values.put("offersDueOn", lot.offersDueOn());
    values.put("notifiedOn", lot.notifiedOn());
    values.put("penaltyPerHour", Typed.euros(lot.penaltyPerHour(), locale));
    values.put("version", lot.version());
    return values;
  }

  /** A model of the same values for each group of fields. */
  static Supplier<FormModel> showing(PageContext page, Map<String, ?> kept) {
    return () -> FormModel.showing(page.messages(), PREFIX, kept);
  }

  static Supplier<FormModel> again(PageContext page, FormInput input, FormErrors errors) {
    return () -> FormModel.again(page.messages(), PREFIX, input, errors);
  }

  /**
   * @param reason adds why there is no clause; null where there always is one
   */
  static List<FormGroup> groups(
      PageContext page,
      Supplier<FormModel> model,
      List<Trade> trades,
      UnaryOperator<FormModel> reason) {
    Map<String, String> labels = new LinkedHashMap<>();
    Locale locale = page.messages().locale();
    trades.forEach(trade -> labels.put(trade.code(), trade.label(locale)));
    List<FormGroup> groups = new ArrayList<>();
    groups.add(
        FormGroup.of(
            model
                .get()
                .field("number", "number", true)
                .requiredText("title")
                .select("trade", true, labels)
                .field("decimal", "amountExclTax", false)
                .field("date", "startsOn", false)
                .field("date", "endsOn", false)));
    FormModel clause = model.get().select("clauseKind", true, ClauseKind.class);
    if (reason != null) {
      groups.add(
          new FormGroup(page.text(PREFIX + ".clauseGroup"), null, reason.apply(clause).fields()));
    }
    groups.add(
        new FormGroup(
            page.text(PREFIX + ".contractGroup"),
            page.text(PREFIX + ".contractHint"),
            (reason == null ? clause : model.get())
                .select("contractForm", true, ContractForm.class)
                .text("contractNumber")
                .text("cpvCode")
                .field("date", "publicationOn", false)
                .field("date", "offersDueOn", false)
                .field("date", "notifiedOn", false)
                .field("decimal", "penaltyPerHour", false)
                .fields(),
            true));
    return groups;
  }
}
