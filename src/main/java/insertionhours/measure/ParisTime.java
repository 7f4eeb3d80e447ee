package insertionhours.measure;

import java.time.Clock;
import java.time.ZoneId;

/** The clock that months, days and due dates are counted by: Europe/Paris. */
public final class ParisTime {
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private ParisTime() {}

  public static Clock clock() {
    return Clock.system(ZONE);
  }
}
