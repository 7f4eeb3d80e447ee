package insertionhours.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A trade of the reference table, with the labour share that is usual in it.
 *
 * @param cpvRoot of the common procurement vocabulary, 8 digits
 * @param labourShare a fraction above 0, at most 1: the part of the amount that pays labour
 * @param labourShareSource where the figure comes from
 * @param labourShareFrom since when it is valid
 */
public record Trade(
    String code,
    String labelFr,
    String labelEn,
    String cpvRoot,
    PurchaseFamily family,
    BigDecimal labourShare,
    String labourShareSource,
    LocalDate labourShareFrom,
    long version) {

  /** The code of what fits no other trade. */
  static final String OTHER = "OTHER";

  public String label(Locale locale) {
    return locale.getLanguage().equals("en") ? labelEn : labelFr;
  }
}
