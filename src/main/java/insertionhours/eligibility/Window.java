package insertionhours.eligibility;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * Days on which hours count, both ends among them.
 *
 * @param to {@link #OPEN} where no end is known
 */
public record Window(LocalDate from, @JsonIgnore LocalDate to) {
  /** Later than any date that can be entered. */
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  /** Of whole months: 24 months from 2025-03-10 end on 2027-03-09. */
  static Window ofMonths(LocalDate from, int months) {
    return new Window(from, from.plusMonths(months).minusDays(1));
  }

  /** The last day, null where no end is known. */
  @JsonProperty("to")
  public LocalDate lastDay() {
    return isOpen() ? null : to;
  }

  @JsonIgnore
  public boolean isOpen() {
    return to.equals(OPEN);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether they have a day in common, or the next begins right after this one. */
  boolean touches(Window next) {
    return !next.from.isAfter(to.equals(OPEN) ? to : to.plusDays(1)) && !from.isAfter(next.to);
  }

  boolean meets(Window other) {
    return !other.from.isAfter(to) && !from.isAfter(other.to);
  }

  Window until(LocalDate day) {
    return new Window(from, day.isAfter(to) ? day : to);
  }
}
