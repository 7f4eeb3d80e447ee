package insertionhours.hours;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Accepted hours of a month that did not agree with the lines behind them.
 *
 * @param lotId null for those of a person over all lots
 * @param id of the assignment on the lot, or of the person
 */
public record PeopleDifference(
    Long lotId, long id, YearMonth month, BigDecimal kept, BigDecimal computed) {}
