package insertionhours.terms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.contracts.PurchaseFamily;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The figures that a facilitator sizes an authority's clauses with, by family of purchases.
 *
 * @param validFrom first day on which they are proposed
 * @param effortRate a fraction above 0, at most 1
 * @param hourlyLabourCost loaded, in euros
 * @param source where the figures come from
 */
public record SizingDefault(
    PurchaseFamily family,
    LocalDate validFrom,
    BigDecimal effortRate,
    BigDecimal hourlyLabourCost,
    String source) {

  /**
   * @param text null for any
   */
  boolean mentions(String text) {
    return text == null || source.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  @JsonIgnore
  boolean isValidOn(LocalDate day) {
    return !validFrom.isAfter(day);
  }
}
