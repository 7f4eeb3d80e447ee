package insertionhours.frameworks;

import insertionhours.json.Cents;
import insertionhours.json.ReadOnlyFields;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * How a framework contract is followed, as its facilitator states it. Without the three figures of
 * a rule, that of the lot's calibration holds, if it was sized by invoices.
 *
 * @param groupHourlyCost what the members of a group count for one hour among themselves, in euros
 */
@ReadOnlyFields({
  "lotId",
  "ruleFrom",
  "on",
  "hoursDue",
  "invoicedAmount",
  "hoursOfInvoices",
  "orderedAmount",
  "expectedAmount",
  "hoursExpected",
  "hoursAtEnd"
})
@WholeRule
public record FrameworkDraft(
    @Cents @PositiveOrZero @Digits(integer = 11, fraction = 2) BigDecimal triggerAmount,
    @Cents @Positive @Digits(integer = 11, fraction = 2) BigDecimal stepAmount,
    @Cents @Positive @Digits(integer = 8, fraction = 2) BigDecimal hoursPerStep,
    @Cents @Positive @Digits(integer = 6, fraction = 2) BigDecimal groupHourlyCost) {}
