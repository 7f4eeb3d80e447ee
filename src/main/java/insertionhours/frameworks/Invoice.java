package insertionhours.frameworks;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an enterprise invoiced under a framework contract.
 *
 * @param amountExclTax in euros, below 0 for a credit note
 */
public record Invoice(
    long id,
    long lotId,
    long enterpriseId,
    String enterpriseName,
    String number,
    LocalDate invoicedOn,
    BigDecimal amountExclTax,
    long version)
    implements Paper {

  public Invoice {
    amountExclTax = Amounts.plain(amountExclTax);
  }

  @Override
  public LocalDate day() {
    return invoicedOn;
  }

  @Override
  public Object stated() {
    return amountExclTax;
  }
}
