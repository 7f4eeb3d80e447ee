package insertionhours.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NightlyErasureTest {
  private final MovableClock clock = new MovableClock();

  @Test
  void waitsForThreeInTheMorningInParis() {
    clock.set(Instant.parse("2026-11-26T01:30:00Z"));
    assertThat(NightlyErasure.untilNight(clock)).isEqualTo(Duration.ofMinutes(30));
    clock.set(Instant.parse("2026-11-26T02:00:00Z"));
    assertThat(NightlyErasure.untilNight(clock)).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void knowsTheNightsWithAnHourMoreOrLess() {
    clock.set(Instant.parse("2026-10-24T10:00:00Z"));
    assertThat(NightlyErasure.untilNight(clock)).isEqualTo(Duration.ofHours(16));
    clock.set(Instant.parse("2026-03-28T11:00:00Z"));
    assertThat(NightlyErasure.untilNight(clock)).isEqualTo(Duration.ofHours(14));
  }
}
