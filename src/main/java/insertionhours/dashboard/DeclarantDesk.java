package insertionhours.dashboard;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.DeclarationCalendar;
import insertionhours.awaited.MonthState;
import insertionhours.dashboard.DashboardDao.Open;
import insertionhours.declaring.ToDeclare;
import insertionhours.evidence.AwaitedDocument;
import insertionhours.evidence.AwaitedDocuments;
import insertionhours.hours.DeclarationStatus;
import insertionhours.identity.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what a declarant sees first. */
final class DeclarantDesk {
  private static final int MOST_ANSWERED = 10;

  /**
   * What was returned waits for an answer, what was begun is nearly done, the present month can
   * wait.
   */
  private static final Comparator<ToDeclare> ORDER =
      Comparator.comparing((ToDeclare month) -> month.state() != MonthState.RETURNED)
          .thenComparing(ToDeclare::over, Comparator.reverseOrder())
          .thenComparing(month -> month.state() == MonthState.MISSING)
          .thenComparing(ToDeclare::month, Comparator.reverseOrder())
          .thenComparing(month -> month.lot().id());

  private final DeclarationCalendar calendar;
  private final AwaitedDocuments documents;
  private final DashboardDao dao;

  DeclarantDesk(DeclarationCalendar calendar, AwaitedDocuments documents, DashboardDao dao) {
    this.calendar = calendar;
    this.documents = documents;
    this.dao = dao;
  }

  /**
   * @param declarant with no other role
   */
  DeclarantHome of(Actor declarant) {
    List<Open> open = dao.open(declarant.enterprises());
    Map<Long, Open> byId = open.stream().collect(Collectors.toMap(Open::id, Function.identity()));
    Stream<ToDeclare> months =
        calendar.awaited(declarant).stream()
            .map(month -> month(month, byId.get(month.declarationId())));
    Stream<ToDeclare> supplements =
        open.stream().filter(one -> one.sequence() > 0).map(DeclarantDesk::supplement);
    return new DeclarantHome(
        Stream.concat(months, supplements).sorted(ORDER).toList(),
        documents.ofEnterprises(declarant.enterprises()).stream()
            .filter(AwaitedDocument::isWithFirm)
            .toList(),
        dao.answered(declarant.enterprises(), MOST_ANSWERED));
  }

  private static ToDeclare month(AwaitedMonth month, Open begun) {
    return begun == null
        ? ToDeclare.of(month, null, null)
        : ToDeclare.of(month, begun.reason(), begun.comment());
  }

  private static ToDeclare supplement(Open open) {
    return new ToDeclare(
        open.lot(),
        open.enterpriseId(),
        open.enterpriseName(),
        open.month(),
        true,
        open.status() == DeclarationStatus.RETURNED ? MonthState.RETURNED : MonthState.DRAFT,
        open.id(),
        true,
        null,
        false,
        open.reason(),
        open.comment());
  }
}
