package insertionhours.awaited;

import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.obligations.AwardService;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class AwaitedFeature {
  private final DeclarationCalendar calendar;
  private final FirmMonthService firms;

  public AwaitedFeature(
      Jdbi jdbi, Transactions transactions, LotService lots, AwardService awards, Clock clock) {
    CalendarDao dao = jdbi.onDemand(CalendarDao.class);
    calendar = new DeclarationCalendar(transactions, dao, clock);
    firms = new FirmMonthService(transactions, dao, calendar, lots, awards);
  }

  public DeclarationCalendar calendar() {
    return calendar;
  }

  public FirmMonthService firms() {
    return firms;
  }
}
