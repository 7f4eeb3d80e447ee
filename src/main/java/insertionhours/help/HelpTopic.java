package insertionhours.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a page of the help is for. */
enum HelpTopic {
  FACILITATOR(6),
  DECLARANT(5),
  AUTHORITY(4),
  ADMINISTRATOR(4);

  private final int steps;

  HelpTopic(int steps) {
    this.steps = steps;
  }

  static Optional<HelpTopic> of(String name) {
    return Arrays.stream(values()).filter(topic -> topic.path().equals(name)).findFirst();
  }

  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  String href() {
    return "/help/" + path();
  }

  /** How many first steps its page tells. */
  int steps() {
    return steps;
  }
}
