package insertionhours.testing;

import insertionhours.measure.ParisTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that a test sets; it stands still. */
public final class MovableClock extends Clock {
  private static final Instant BEGINNING = Instant.parse("2026-11-23T09:00:00Z");

  private volatile Instant now = BEGINNING;

  public void set(LocalDate day) {
    now = day.atTime(10, 0).atZone(ParisTime.ZONE).toInstant();
  }

  public void set(Instant instant) {
    now = instant;
  }

  /** Where each test begins. */
  void reset() {
    now = BEGINNING;
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
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
