package insertionhours.reports;

import insertionhours.measure.Hours;
import java.time.YearMonth;

/**
 * A kept total of a lot; several may have the same month, trade and modality. A report adds up
 * thousands of them, so they are in hundredths of an hour: whole numbers are as exact, and cheaper.
 */
public record HoursTotal(
    long lotId,
    YearMonth month,
    String trade,
    String modality,
    boolean withPerson,
    long declaredHundredths,
    long acceptedHundredths) {

  Hours hoursAccepted() {
    return Hours.ofHundredths(acceptedHundredths);
  }
}
