package insertionhours.reports;

import insertionhours.measure.Hours;
import java.time.YearMonth;

/** A kept total of a lot. */
public record HoursTotal(
    long lotId,
    YearMonth month,
    String trade,
    String modality,
    boolean withPerson,
    Hours hoursDeclared,
    Hours hoursAccepted,
    Hours hoursPending) {

  TradeHours ofTrade() {
    return new TradeHours(trade, hoursAccepted);
  }

  ModalityHours ofModality() {
    return new ModalityHours(modality, hoursAccepted);
  }

  MonthHours ofMonth() {
    return new MonthHours(month, hoursDeclared, hoursAccepted);
  }
}
