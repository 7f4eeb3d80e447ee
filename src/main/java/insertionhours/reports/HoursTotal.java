package insertionhours.reports;

import insertionhours.measure.Hours;
import java.time.YearMonth;

/** A kept total of a lot; several may have the same month, trade and modality. */
public record HoursTotal(
    long lotId,
    YearMonth month,
    String trade,
    String modality,
    boolean withPerson,
    Hours hoursDeclared,
    Hours hoursAccepted,
    Hours hoursPending) {}
