package insertionhours.frameworks;

import insertionhours.measure.EuroAmount;
import insertionhours.texts.Formats;
import java.math.BigDecimal;

/** Amounts in euros that may lie below 0, as those of credit notes and balances do. */
final class Amounts {
  private Amounts() {}

  /** As JSON carries it: without needless zeros. */
  static BigDecimal plain(BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** In the reader's manner, with its sign. */
  static String worded(Formats formats, BigDecimal value) {
    String amount = formats.euros(new EuroAmount(value.abs()));
    return value.signum() < 0 ? "−" + amount : amount;
  }
}
