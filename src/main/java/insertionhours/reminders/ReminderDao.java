package insertionhours.reminders;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Whom to ask for what is late, and when that was done; writes nothing. */
interface ReminderDao {
  /** Who answers for an enterprise on a lot, and who does when that one does not. */
  record Person(
      long lotId,
      long enterpriseId,
      String name,
      String email,
      String phone,
      String deputyName,
      String deputyEmail,
      String deputyPhone) {}

  /** A day on which a facilitator noted that she had reminded an enterprise. */
  record Reminder(long lotId, long enterpriseId, LocalDate day) {}

  @SqlQuery(
      """
      SELECT lot_id, enterprise_id, contact_name AS name, contact_email AS email,
             contact_phone AS phone, deputy_name, deputy_email, deputy_phone
      FROM award
      WHERE lot_id IN (<lots>)
        AND declares
      ORDER BY id
      """)
  @RegisterConstructorMapper(Person.class)
  List<Person> people(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots);

  @SqlQuery(
      """
      SELECT DISTINCT lot_id, enterprise_id, happened_on AS day
      FROM journal_note
      WHERE lot_id IN (<lots>)
        AND enterprise_id IS NOT NULL
        AND kind = 'REMINDER'
        AND (shared OR author_id = :reader)
      """)
  @RegisterConstructorMapper(Reminder.class)
  List<Reminder> reminders(
      @BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<Long> lots, long reader);
}
