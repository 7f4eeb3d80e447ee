package insertionhours.awaited;

import insertionhours.awaited.FirmCounts.Firm;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A page of the months that the firms of a lot have to declare, and how all of them divide.
 *
 * @param next where the next page begins, null when this is the last
 * @param firms of the whole period, whatever the page
 */
public record LotCalendar(List<Month> items, String next, List<FirmCounts> firms) {

  /**
   * A month of a firm.
   *
   * @param declarationId null when missing, or not the reader's to see
   * @param waiver for facilitators, of a waived month; else null
   */
  public record Month(
      Firm enterprise,
      YearMonth month,
      MonthState state,
      LocalDate dueOn,
      boolean late,
      long daysLate,
      Long declarationId,
      Waiver waiver) {
    static Month of(FirmMonth month) {
      return new Month(
          Firm.of(month),
          month.month(),
          month.state(),
          month.dueOn(),
          month.late(),
          month.daysLate(),
          month.declarationId(),
          month.waiver() == null ? null : new Waiver(month.waiver().id(), month.waiver().reason()));
    }
  }

  /** Why a month is not awaited. */
  public record Waiver(long id, String reason) {}

  /**
   * @param months those asked for, in their order
   */
  static LotCalendar of(List<FirmMonth> months, Slice slice) {
    List<FirmMonth> counted = months.stream().filter(FirmMonth::calendar).toList();
    Listing<FirmMonth> page =
        Listing.part(counted, slice, month -> month.enterpriseId() + "/" + month.month());
    return new LotCalendar(
        page.items().stream().map(Month::of).toList(), page.next(), FirmCounts.of(counted));
  }
}
