package insertionhours.dashboard;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.DeclarationCalendar;
import insertionhours.dashboard.DashboardDao.Contact;
import insertionhours.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What enterprises are late with on the lots of a facilitator, with whom to ask. */
final class LateMonths {
  private final DeclarationCalendar calendar;
  private final DashboardDao dao;

  LateMonths(DeclarationCalendar calendar, DashboardDao dao) {
    this.calendar = calendar;
    this.dao = dao;
  }

  List<LateMonth> list(Actor facilitator, LateFilter filter) {
    List<AwaitedMonth> late = calendar.late(facilitator);
    Map<Engagement, Contact> contacts =
        dao.contacts(late.stream().map(month -> month.lot().id()).distinct().toList()).stream()
            .collect(Collectors.toMap(Engagement::of, Function.identity()));
    return late.stream()
        .map(
            month ->
                new LateMonth(
                    month,
                    month.daysLate(),
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
