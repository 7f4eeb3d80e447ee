package insertionhours.obligations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.contracts.LotStatus;
import insertionhours.measure.Hours;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The hours that a lot owes.
 *
 * @param minimumHours asked for in the tender, null before calibration
 * @param offeredHours by the holder, null when it offered none
 * @param hoursDue in force today: what binds is the greater of the two at award, then the last
 *     revision in force
 * @param closedOn null while open
 */
public record Obligation(
    long lotId,
    LotStatus status,
    ObligationOutcome outcome,
    Hours minimumHours,
    Hours offeredHours,
    Hours hoursDue,
    LocalDate closedOn,
    Opening openingHours,
    List<Revision> revisions) {

  /** Hours before the tool, as kept. */
  public record Opening(Hours hours, YearMonth until, String source) {}

  /** What is due over time; nothing while a lot is cancelled. */
  public DueCourse course() {
    if (outcome == ObligationOutcome.CANCELLED) {
      return new DueCourse(null, List.of());
    }
    boolean offerBinds =
        offeredHours != null && (minimumHours == null || offeredHours.isMoreThan(minimumHours));
    return new DueCourse(
        offerBinds ? offeredHours : minimumHours,
        revisions.stream().map(Revision::figure).toList());
  }

  @JsonIgnore
  public Hours opening() {
    return openingHours == null ? Hours.ZERO : openingHours.hours();
  }
}
