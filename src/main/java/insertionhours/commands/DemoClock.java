package insertionhours.commands;

import insertionhours.measure.ParisTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of the demonstration's past: its events are recorded as of their own days. */
public final class DemoClock extends Clock {
  private Instant now = Instant.EPOCH;

  void set(LocalDate day) {
    now = day.atTime(10, 0).atZone(ParisTime.ZONE).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return ParisTime.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
