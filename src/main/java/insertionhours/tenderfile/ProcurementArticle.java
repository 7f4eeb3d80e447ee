package insertionhours.tenderfile;

import java.time.LocalDate;

/**
 * An article that a tender may cite.
 *
 * @param validTo last day, null while it is in force
 * @param toCheck whether its number was not read on the official text
 */
public record ProcurementArticle(
    String code,
    LocalDate validFrom,
    LocalDate validTo,
    String labelFr,
    String textFr,
    boolean toCheck) {

  boolean isInForceOn(LocalDate day) {
    return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
  }
}
