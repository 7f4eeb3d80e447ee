package insertionhours.sizing;

import insertionhours.measure.Hours;
import java.time.LocalDate;

/**
 * What is known of the lot beside the inputs of the method; it changes the advice, never the hours.
 *
 * @param floor the hours under which the authority prefers no clause
 * @param startsOn null when unknown
 * @param endsOn the last day, null when unknown
 */
public record SizingContext(Hours floor, LocalDate startsOn, LocalDate endsOn) {
  /** The lower end of the usual floors, 70 to 150 hours. */
  public static final Hours DEFAULT_FLOOR = Hours.of(70);

  public static SizingContext none() {
    return new SizingContext(DEFAULT_FLOOR, null, null);
  }

  boolean isShorterThanMonths(int months) {
    return startsOn != null
        && endsOn != null
        && endsOn.plusDays(1).isBefore(startsOn.plusMonths(months));
  }
}
