package insertionhours.tenderfile;

import insertionhours.tenderfile.LotNote.State;
import insertionhours.texts.Formats;
import insertionhours.texts.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A lot, worded.
 *
 * @param rule what a framework owes for each step that is invoiced, null for other lots
 */
public record LotWords(LotNote note, String rule) {
  private static final Messages FRENCH = Messages.in(Locale.FRENCH);
  private static final Formats FORMATS = Formats.in(Locale.FRENCH);

  public String name() {
    return FRENCH.text("portfolio.lot.name", note.number(), note.title());
  }

  public String kind() {
    return FRENCH.label(note.clauseKind()).toLowerCase(Locale.FRENCH);
  }

  public String hours() {
    return note.hours() == null ? null : FORMATS.hours(note.hours());
  }

  public String hoursOrState() {
    return switch (note.state()) {
      case SIZED, TAKEN_OVER -> hours();
      case CANCELLED -> "annulé";
      case TO_SIZE, WITHOUT_CLAUSE -> "à calibrer";
    };
  }

  public String volume() {
    if (note.hours() == null) {
      return "[à compléter : volume d'heures]";
    }
    return rule == null ? hours() : rule + ", soit " + hours() + " pour le montant estimé";
  }

  public boolean sized() {
    return note.state() == State.SIZED;
  }

  public boolean takenOver() {
    return note.state() == State.TAKEN_OVER;
  }

  public boolean toSize() {
    return note.state() == State.TO_SIZE;
  }

  public boolean cancelled() {
    return note.state() == State.CANCELLED;
  }

  public String method() {
    return FRENCH.label(note.method()).toLowerCase(Locale.FRENCH);
  }

  public List<String> steps() {
    return note.steps();
  }

  public boolean differs() {
    return !Objects.equals(note.computedHours(), note.hours());
  }

  public String computed() {
    return FORMATS.hours(note.computedHours());
  }

  public String retainedReason() {
    return note.retainedReason();
  }

  public String noClauseReason() {
    return note.noClauseReason();
  }

  public String penalty() {
    return note.penaltyPerHour() == null
        ? "[à compléter : montant en euros]"
        : FORMATS.euros(note.penaltyPerHour());
  }
}
