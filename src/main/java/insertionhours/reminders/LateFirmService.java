package insertionhours.reminders;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.DeclarationCalendar;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.journal.JournalNoteDraft;
import insertionhours.journal.JournalPlace;
import insertionhours.journal.JournalService;
import insertionhours.journal.NoteKind;
import insertionhours.problems.NotFound;
import insertionhours.reminders.LateFirm.LateLot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The firms that are late on the lots of a facilitator, and that they were reminded. */
public final class LateFirmService {
  private final Transactions transactions;
  private final DeclarationCalendar calendar;
  private final ReminderDao dao;
  private final LotService lots;
  private final JournalService journal;
  private final ReminderText texts;
  private final Clock clock;

  LateFirmService(
      Transactions transactions,
      DeclarationCalendar calendar,
      ReminderDao dao,
      LotService lots,
      JournalService journal,
      ReminderText texts,
      Clock clock) {
    this.transactions = transactions;
    this.calendar = calendar;
    this.dao = dao;
    this.lots = lots;
    this.journal = journal;
    this.texts = texts;
    this.clock = clock;
  }

  public List<LateFirm> list(Actor facilitator) {
    return list(facilitator, LateFilter.ALL);
  }

  List<LateFirm> list(Actor facilitator, LateFilter filter) {
    return transactions.read(
        () -> {
          List<AwaitedMonth> late = calendar.late(facilitator);
          return known(facilitator, lotsOf(late)).of(late).stream()
              .filter(filter::matches)
              .sorted(filter.order())
              .toList();
        });
  }

  /**
   * @throws NotFound if the enterprise is not late with anything on the actor's lots
   */
  public LateFirm find(Actor facilitator, long enterpriseId) {
    return list(facilitator).stream()
        .filter(firm -> firm.enterpriseId() == enterpriseId)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /**
   * Notes in the journal of each lot that the firm was reminded today, once a day.
   *
   * @return false when that was noted already on all of them
   * @throws NotFound if the enterprise is not late with anything on the actor's lots
   */
  public boolean remind(Actor facilitator, long enterpriseId) {
    return transactions.call(
        () -> {
          LateFirm firm = find(facilitator, enterpriseId);
          List<Long> ids = firm.lots().stream().map(late -> late.lot().id()).sorted().toList();
          ids.forEach(lots::lock);
          LateFirms noted = known(facilitator, ids);
          List<LateLot> open =
              firm.lots().stream()
                  .filter(late -> !noted.isNoted(late.lot().id(), enterpriseId))
                  .toList();
          open.forEach(late -> note(facilitator, enterpriseId, late));
          return !open.isEmpty();
        });
  }

  private void note(Actor facilitator, long enterpriseId, LateLot late) {
    journal.add(
        facilitator,
        JournalPlace.lot(late.lot().id()),
        new JournalNoteDraft(
            NoteKind.REMINDER,
            LocalDate.now(clock),
            texts.note(late),
            null,
            null,
            true,
            enterpriseId));
  }

  private LateFirms known(Actor facilitator, List<Long> lotIds) {
    return new LateFirms(
        dao.people(lotIds), dao.reminders(lotIds, facilitator.accountId()), LocalDate.now(clock));
  }

  private static List<Long> lotsOf(List<AwaitedMonth> late) {
    return late.stream().map(month -> month.lot().id()).distinct().toList();
  }
}
