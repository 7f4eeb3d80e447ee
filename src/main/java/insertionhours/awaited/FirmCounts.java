package insertionhours.awaited;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the months of a firm on a lot divide.
 *
 * @param finishedIn the month that it declared its last on the lot, else null
 * @param calendar of all months to be declared up to the present one
 * @param due of those whose last day in time has passed: none of them is only awaited
 */
public record FirmCounts(
    Firm enterprise, YearMonth finishedIn, MonthCounts calendar, MonthCounts due) {

  /** An enterprise by name. */
  public record Firm(long id, String name) {
    static Firm of(FirmMonth month) {
      return new Firm(month.enterpriseId(), month.enterpriseName());
    }
  }

  /** Of each firm, in the order of the months; those declared outside the calendar do not count. */
  public static List<FirmCounts> of(List<FirmMonth> months) {
    Map<Firm, List<FirmMonth>> byFirm =
        months.stream()
            .filter(FirmMonth::calendar)
            .collect(Collectors.groupingBy(Firm::of, LinkedHashMap::new, Collectors.toList()));
    return byFirm.entrySet().stream().map(firm -> ofFirm(firm.getKey(), firm.getValue())).toList();
  }

  private static FirmCounts ofFirm(Firm firm, List<FirmMonth> months) {
    return new FirmCounts(
        firm,
        months.get(0).finishedIn(),
        MonthCounts.of(months),
        MonthCounts.of(months.stream().filter(FirmMonth::due).toList()));
  }
}
