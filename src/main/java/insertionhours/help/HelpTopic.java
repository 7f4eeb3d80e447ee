package insertionhours.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a page of the help is for. */
enum HelpTopic {
  FACILITATOR(6, 7),
  DECLARANT(5, 3),
  AUTHORITY(4, 0),
  ADMINISTRATOR(4, 0);

  private final int steps;
  private final int subjects;

  HelpTopic(int steps, int subjects) {
    this.steps = steps;
    this.subjects = subjects;
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

  /** How many subjects it explains after them. */
  int subjects() {
    return subjects;
  }
}
