package insertionhours.erasure;

import insertionhours.evidence.EvidenceRetention;
import insertionhours.measure.ParisTime;
import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what is due once a while after the start, and then every night. Each instance does so;
 * what one has erased the others leave alone.
 */
public final class NightlyErasure implements Managed {
  static final Duration AFTER_START = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(NightlyErasure.class);
  private static final LocalTime NIGHT = LocalTime.of(3, 0);

  private final ErasureService erasure;
  private final EvidenceRetention files;
  private final Clock clock;
  private final ScheduledExecutorService executor;

  NightlyErasure(
      ErasureService erasure,
      EvidenceRetention files,
      Clock clock,
      ScheduledExecutorService executor) {
    this.erasure = erasure;
    this.files = files;
    this.clock = clock;
    this.executor = executor;
  }

  @Override
  public void start() {
    schedule(AFTER_START);
  }

  /** What begun is finished by the database, or begun again the next night. */
  @Override
  public void stop() {
    executor.shutdownNow();
  }

  void run() {
    try {
      int people = erasure.eraseDue();
      int emptied = files.sweep();
      LOG.info("Erased {} identities and {} files whose time had come", people, emptied);
    } catch (RuntimeException e) {
      LOG.error("Erasing was cut off; it goes on the next night", e);
    }
  }

  /** Until the next three o'clock in Paris. */
  static Duration untilNight(Clock clock) {
    ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(ParisTime.ZONE);
    ZonedDateTime night = now.with(NIGHT);
    return Duration.between(now, night.isAfter(now) ? night : now.plusDays(1).with(NIGHT));
  }

  private void schedule(Duration delay) {
    executor.schedule(
        () -> {
          run();
          schedule(untilNight(clock));
        },
        delay.toMillis(),
        TimeUnit.MILLISECONDS);
  }
}
