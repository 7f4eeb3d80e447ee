package insertionhours.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened and when: told in the order of days, whatever order it was written in. */
final class DemoStory {
  private final DemoClock clock;
  private final List<Event> events = new ArrayList<>();

  DemoStory(DemoClock clock) {
    this.clock = clock;
  }

  private record Event(LocalDate day, Runnable act) {}

  /** Events of the same day happen in the order in which they are given. */
  void on(LocalDate day, Runnable act) {
    events.add(new Event(day, act));
  }

  void tell() {
    events.stream()
        .sorted(Comparator.comparing(Event::day))
        .forEach(
            event -> {
              clock.set(event.day());
              event.act().run();
            });
  }
}
