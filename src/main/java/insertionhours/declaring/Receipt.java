package insertionhours.declaring;

import insertionhours.hours.Declaration;
import insertionhours.web.PageContext;

/**
 * The proof that a declaration was handed in, worded.
 *
 * @param at day and time in Paris
 * @param sent how much was declared
 */
public record Receipt(String number, String at, String by, String sent) {

  /** Null while it is not handed in. */
  public static Receipt of(PageContext page, Declaration declaration) {
    if (declaration.receiptNumber() == null) {
      return null;
    }
    return new Receipt(
        declaration.receiptNumber(),
        page.text("declaring.receipt.inParis", declaration.submittedAt()),
        declaration.onBehalf()
            ? page.text(
                "declaring.receipt.onBehalf",
                declaration.declaredBy(),
                declaration.enterpriseName())
            : declaration.declaredBy(),
        declaration.isZero()
            ? page.text("declaring.receipt.sentZero", declaration.zeroReason())
            : page.text(
                "declaring.receipt.sentHours",
                declaration.hoursDeclared(),
                declaration.lines().size()));
  }
}
