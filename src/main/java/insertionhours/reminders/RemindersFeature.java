package insertionhours.reminders;

import insertionhours.awaited.DeclarationCalendar;
import insertionhours.contracts.LotService;
import insertionhours.database.Transactions;
import insertionhours.journal.JournalService;
import insertionhours.requests.IdempotentPosts;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class RemindersFeature implements Feature {
  private final LateFirmService late;
  private final ReminderText texts;
  private final IdempotentPosts posts;

  /**
   * @param link from the path of a page to the address that people reach it at
   */
  public RemindersFeature(
      Jdbi jdbi,
      Transactions transactions,
      LotService lots,
      JournalService journal,
      DeclarationCalendar calendar,
      UnaryOperator<String> link,
      IdempotentPosts posts,
      Clock clock) {
    this.posts = posts;
    texts = new ReminderText(link);
    late =
        new LateFirmService(
            transactions, calendar, jdbi.onDemand(ReminderDao.class), lots, journal, texts, clock);
  }

  public LateFirmService late() {
    return late;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new LatePages(late, texts), new LateResource(late, texts, posts));
  }
}
