package insertionhours.reminders;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.hours.LotReference;
import java.time.LocalDate;
import java.util.List;

/**
 * An enterprise that has not handed in all of its months in time.
 *
 * @param lots where months are late, the one with the longest late month first
 * @param reminders how often it was reminded since its oldest late month was due
 * @param lastReminderOn null when it was not
 * @param remindedToday whether a reminder was noted today on each of the lots
 */
public record LateFirm(
    long enterpriseId,
    String enterpriseName,
    List<LateLot> lots,
    long reminders,
    LocalDate lastReminderOn,
    boolean remindedToday) {

  /**
   * A lot, and what is late on it.
   *
   * @param contact who answers for the enterprise there, null when none is kept
   * @param deputy who does when the contact does not, null when none is kept
   * @param months longest late first, never empty
   */
  public record LateLot(
      LotReference lot, Contact contact, Contact deputy, List<AwaitedMonth> months) {}

  /** Somebody of an enterprise; each part may be null, but not all. */
  public record Contact(String name, String email, String phone) {}

  /** Longest late first. */
  public List<AwaitedMonth> months() {
    return lots.stream().flatMap(lot -> lot.months().stream()).sorted(LateFirms.WORST).toList();
  }

  /** Of the month that is late for longest, at least 1. */
  public long daysLate() {
    return lots.get(0).months().get(0).daysLate();
  }

  /** Of the lot with the longest late month among those that have one; null for none. */
  public Contact contact() {
    return contacts().stream().findFirst().orElse(null);
  }

  /** Of the same lots in the same order; null for none. */
  public Contact deputy() {
    return deputies().stream().findFirst().orElse(null);
  }

  public List<Contact> contacts() {
    return lots.stream().map(LateLot::contact).filter(one -> one != null).distinct().toList();
  }

  public List<Contact> deputies() {
    return lots.stream().map(LateLot::deputy).filter(one -> one != null).distinct().toList();
  }
}
