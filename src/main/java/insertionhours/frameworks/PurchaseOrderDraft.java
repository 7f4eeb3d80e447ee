package insertionhours.frameworks;

import insertionhours.json.Cents;
import insertionhours.json.ReadOnlyFields;
import insertionhours.web.InOrder;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An order under a framework contract, as its facilitator enters it.
 *
 * @param enterpriseId of an enterprise on the lot
 * @param orderedOn the earlier of today and {@code from} when absent
 * @param hours only where the contract has no rule by invoices
 */
@ReadOnlyFields({"id", "lotId", "enterpriseName"})
@InOrder(from = "from", to = "to")
@AmountOrHours
public record PurchaseOrderDraft(
    @NotNull Long enterpriseId,
    @NotBlank @Size(max = 50) String number,
    @PlausibleDate LocalDate orderedOn,
    @NotNull @PlausibleDate LocalDate from,
    @NotNull @PlausibleDate LocalDate to,
    @Cents @PositiveOrZero @Digits(integer = 11, fraction = 2) BigDecimal amountExclTax,
    @Cents @PositiveOrZero @Digits(integer = 8, fraction = 2) BigDecimal hours)
    implements PaperDraft {

  public PurchaseOrderDraft {
    number = number == null ? null : number.strip();
  }

  @Override
  public Object stated() {
    return amountExclTax == null ? hours : amountExclTax;
  }

  /** With the date of the order that holds when none is given. */
  PurchaseOrderDraft dated(LocalDate today) {
    if (orderedOn != null) {
      return this;
    }
    LocalDate ordered = from.isBefore(today) ? from : today;
    return new PurchaseOrderDraft(enterpriseId, number, ordered, from, to, amountExclTax, hours);
  }
}
