package insertionhours.dashboard;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.DeclarationCalendar;
import insertionhours.dashboard.DashboardDao.Contact;
import insertionhours.identity.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What enterprises are late with on the lots of a facilitator, with whom to ask. */
final class LateMonths {
  private final DeclarationCalendar calendar;
  private final DashboardDao dao;
  private final Clock clock;

  LateMonths(DeclarationCalendar calendar, DashboardDao dao, Clock clock) {
    this.calendar = calendar;
    this.dao = dao;
    this.clock = clock;
  }

  List<LateMonth> list(Actor facilitator, LateFilter filter) {
    List<AwaitedMonth> late = calendar.late(facilitator);
    Map<Engagement, Contact> contacts =
        dao.contacts(late.stream().map(month -> month.lot().id()).distinct().toList()).stream()
            .collect(Collectors.toMap(Engagement::of, Function.identity()));
    LocalDate today = LocalDate.now(clock);
    return late.stream()
        .map(
            month ->
                new LateMonth(
                    month,
                    ChronoUnit.DAYS.between(month.dueOn(), today),
                    contacts.get(new Engagement(month.lot().id(), month.enterpriseId()))))
        .filter(filter::matches)
        .sorted(filter.order())
        .toList();
  }

  private record Engagement(long lotId, long enterpriseId) {
    static Engagement of(Contact contact) {
      return new Engagement(contact.lotId(), contact.enterpriseId());
    }
  }
}
