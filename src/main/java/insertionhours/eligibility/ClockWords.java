package insertionhours.eligibility;

import insertionhours.texts.Messages;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Clocks in the reader's words. */
public record ClockWords(Messages messages) {
  /** Days before the end from which a clock is pointed out. */
  static final int SOON = 60;

  /** The same, as urgent. */
  static final int VERY_SOON = 15;

  private static final int TOLD_IN_DAYS = 90;

  /** Since when somebody counts and until when, in a sentence. */
  String told(PersonClock person) {
    if (person.startsOn() == null) {
      return messages.text("eligibility.notStarted");
    }
    return person.endsOn() == null
        ? messages.text("eligibility.since", person.startsOn())
        : messages.text("eligibility.between", person.startsOn(), person.endsOn());
  }

  /** The same, and what remains where an end is known. */
  String told(PersonClock person, LocalDate today) {
    return person.endsOn() == null
        ? told(person)
        : messages.text(
            "eligibility.card.remaining", told(person), remaining(today, person.endsOn()));
  }

  /**
   * What remains: "reste 41 jours", "reste 6 mois".
   *
   * @param end null where no end is known
   */
  public String remaining(LocalDate today, LocalDate end) {
    if (end == null) {
      return messages.text("eligibility.remaining.open");
    }
    long days = ChronoUnit.DAYS.between(today, end);
    if (days < 0) {
      return messages.text("eligibility.remaining.ended", -days);
    }
    if (days == 0) {
      return messages.text("eligibility.remaining.lastDay");
    }
    return days <= TOLD_IN_DAYS
        ? messages.text("eligibility.remaining.days", days)
        : messages.text("eligibility.remaining.months", ChronoUnit.MONTHS.between(today, end));
  }

  /** The look of what remains, as style sheets know it. */
  public static String look(LocalDate today, LocalDate end) {
    if (end == null) {
      return "ACTIVE";
    }
    long days = ChronoUnit.DAYS.between(today, end);
    if (days < 0) {
      return "CLOSED";
    }
    if (days <= VERY_SOON) {
      return "ALERT_RED";
    }
    return days <= SOON ? "ALERT_AMBER" : "ACTIVE";
  }

  /** Whether hours of a month count, with the dates that explain it, in one sentence. */
  public String why(EligibilityVerdict verdict) {
    String open =
        verdict.reason() == EligibilityVerdict.Reason.NO_CONTRACT && verdict.to() == null
            ? "_OPEN"
            : "";
    return messages.text(
        "eligibility.verdict." + verdict.reason() + open,
        verdict.month(),
        verdict.from(),
        verdict.to());
  }
}
