package insertionhours.hours;

import insertionhours.web.PageContext;

/**
 * The proof that a declaration was handed in, worded.
 *
 * @param at day and time in Paris
 * @param sent how much was declared
 */
public record Receipt(String number, String at, String by, String sent) {

  /** Null while it is not handed in. */
  static Receipt of(PageContext page, Declaration declaration) {
    if (declaration.receiptNumber() == null) {
      return null;
    }
    return new Receipt(
        declaration.receiptNumber(),
        page.text("hours.receipt.inParis", declaration.submittedAt()),
        declaration.onBehalf()
            ? page.text(
                "hours.receipt.onBehalf", declaration.declaredBy(), declaration.enterpriseName())
            : declaration.declaredBy(),
        declaration.isZero()
            ? page.text("hours.receipt.sentZero", declaration.zeroReason())
            : page.text(
                "hours.receipt.sentHours",
                declaration.hoursDeclared(),
                declaration.lines().size()));
  }
}
