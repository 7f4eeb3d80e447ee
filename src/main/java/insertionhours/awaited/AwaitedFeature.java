package insertionhours.awaited;

import insertionhours.audit.AuditLog;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.obligations.AwardService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.terms.TermsService;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class AwaitedFeature implements Feature {
  private final DeclarationCalendar calendar;
  private final FirmMonthService firms;
  private final WaiverService waivers;
  private final IdempotentPosts posts;

  public AwaitedFeature(
      Jdbi jdbi,
      Transactions transactions,
      LotService lots,
      AwardService awards,
      TermsService terms,
      AuditLog audit,
      IdempotentPosts posts,
      Clock clock) {
    this.posts = posts;
    CalendarDao dao = jdbi.onDemand(CalendarDao.class);
    calendar = new DeclarationCalendar(transactions, new MonthReading(dao, terms, clock), terms);
    firms = new FirmMonthService(transactions, dao, calendar, lots, awards, terms);
    waivers =
        new WaiverService(
            transactions, jdbi.onDemand(WaiverDao.class), calendar, lots, audit, clock);
  }

  public DeclarationCalendar calendar() {
    return calendar;
  }

  public FirmMonthService firms() {
    return firms;
  }

  public WaiverService waivers() {
    return waivers;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new CalendarResource(firms, waivers, posts));
  }
}
