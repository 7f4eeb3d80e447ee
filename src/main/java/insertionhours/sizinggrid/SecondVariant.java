package insertionhours.sizinggrid;

import insertionhours.contracts.PurchaseFamily;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.json.Cents;
import insertionhours.sizing.Share;
import insertionhours.web.PageContext;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rates and costs of the second variant: of the whole grid, or of a family of purchases, which
 * comes first. What is left blank is as in the first variant.
 *
 * @param values by their names on the page
 */
record SecondVariant(Map<String, String> values, List<String> places) {
  private static final String WHOLE = "b.";

  /** What may stand there. */
  private record Figures(@Share BigDecimal effortRate, @Positive @Cents BigDecimal cost) {}

  static SecondVariant of(List<PurchaseFamily> families, MultivaluedMap<String, String> typed) {
    List<String> places = new ArrayList<>(List.of(WHOLE));
    if (families.size() > 1) {
      families.forEach(family -> places.add(place(family)));
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String place : places) {
      for (String field : List.of(GridRow.RATE, GridRow.COST)) {
        String value = typed.getFirst(place + field);
        if (value != null && !value.isBlank()) {
          values.put(place + field, value);
        }
      }
    }
    return new SecondVariant(values, List.copyOf(places));
  }

  private static String place(PurchaseFamily family) {
    return WHOLE + family + ".";
  }

  boolean isUsed() {
    return !values.isEmpty();
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** The same lot in this variant. */
  GridRow of(GridRow row) {
    PurchaseFamily family = row.known().trade().family();
    return row.with(figure(family, GridRow.RATE), figure(family, GridRow.COST));
  }

  private String figure(PurchaseFamily family, String field) {
    return values.getOrDefault(place(family) + field, value(WHOLE + field));
  }

  FormErrors check(PageContext page) {
    FormErrors errors = FormErrors.NONE;
    for (String place : places) {
      Map<String, String> own = new LinkedHashMap<>();
      own.put("effortRate", value(place + GridRow.RATE));
      own.put("cost", value(place + GridRow.COST));
      FormInput input = new FormInput(new MultivaluedHashMap<>(own));
      Figures figures = new Figures(input.percent("effortRate"), input.decimal("cost"));
      errors =
          errors.and(
              page.check(input, figures)
                  .map(
                      error ->
                          new FormErrors.FormError(
                              place + (error.field().equals("cost") ? GridRow.COST : GridRow.RATE),
                              error.message())));
    }
    return errors;
  }

  Stream<Map.Entry<String, String>> figures() {
    return values.entrySet().stream();
  }
}
