package insertionhours.reports;

import insertionhours.contracts.LotStatus;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationOutcome;
import java.time.Instant;
import java.time.LocalDate;

/** A running lot of the operation 178, from February 2026, unless something else is said. */
final class AReportedLot {
  private final long id;
  private final int number;
  private long operationId = 178;
  private String reference = "SEINE-EURE-178";
  private String title = "Lot";
  private LotStatus status = LotStatus.RUNNING;
  private LocalDate startsOn = LocalDate.of(2026, 2, 1);
  private LocalDate endsOn = LocalDate.of(2027, 1, 31);
  private LocalDate notifiedOn;
  private Hours due = Hours.of(100);
  private ObligationOutcome outcome;
  private LocalDate closedOn;
  private boolean awarded = true;
  private Hours opening;
  private Instant changedAt = Instant.parse("2026-02-01T10:00:00Z");

  AReportedLot(long id, int number) {
    this.id = id;
    this.number = number;
  }

  AReportedLot in(long operationId, String reference) {
    this.operationId = operationId;
    this.reference = reference;
    return this;
  }

  AReportedLot titled(String title) {
    this.title = title;
    return this;
  }

  AReportedLot is(LotStatus status) {
    this.status = status;
    this.awarded = status.isAwarded();
    return this;
  }

  AReportedLot startsOn(String day) {
    this.startsOn = LocalDate.parse(day);
    return this;
  }

  AReportedLot notifiedOn(String day) {
    this.notifiedOn = LocalDate.parse(day);
    return this;
  }

  AReportedLot due(long hours) {
    this.due = Hours.of(hours);
    return this;
  }

  AReportedLot due(Hours hours) {
    this.due = hours;
    return this;
  }

  AReportedLot closed(ObligationOutcome outcome, String day) {
    this.status = LotStatus.CLOSED;
    this.outcome = outcome;
    this.closedOn = LocalDate.parse(day);
    return this;
  }

  AReportedLot neverAwarded() {
    this.awarded = false;
    return this;
  }

  AReportedLot opening(String hours) {
    this.opening = Hours.of(hours);
    return this;
  }

  AReportedLot changedAt(String instant) {
    this.changedAt = Instant.parse(instant);
    return this;
  }

  ReportedLot row() {
    return new ReportedLot(
        id,
        operationId,
        9,
        reference,
        "Réhabilitation de 178 logements",
        Instant.parse("2026-01-10T08:00:00Z"),
        number,
        title,
        status,
        startsOn,
        endsOn,
        notifiedOn,
        due,
        outcome,
        closedOn,
        awarded,
        opening,
        changedAt);
  }
}
