package insertionhours.frameworks;

import insertionhours.json.Cents;
import insertionhours.json.ReadOnlyFields;
import insertionhours.web.PlausibleDate;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An invoice, or with an amount below 0 a credit note, as its facilitator enters it.
 *
 * @param enterpriseId of an enterprise on the lot
 */
@ReadOnlyFields({"id", "lotId", "enterpriseName"})
public record InvoiceDraft(
    @NotNull Long enterpriseId,
    @NotBlank @Size(max = 50) String number,
    @NotNull @PlausibleDate LocalDate invoicedOn,
    @NotNull @Cents @Digits(integer = 11, fraction = 2) BigDecimal amountExclTax)
    implements PaperDraft {

  public InvoiceDraft {
    number = number == null ? null : number.strip();
  }

  @Override
  public Object stated() {
    return amountExclTax;
  }
}
