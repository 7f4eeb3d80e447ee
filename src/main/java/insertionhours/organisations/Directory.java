package insertionhours.organisations;

import java.util.Arrays;
import java.util.Locale;

/** The three lists of organisations. */
enum Directory {
  ENTERPRISES(EnterpriseKind.class),
  AUTHORITIES(AuthorityKind.class),
  FACILITATORS(null);

  private final Class<? extends Enum<?>> kinds;

  Directory(Class<? extends Enum<?>> kinds) {
    this.kinds = kinds;
  }

  /** From an address; anything else is the first. */
  static Directory of(String parameter) {
    return Arrays.stream(values())
        .filter(directory -> directory.parameter().equals(parameter))
        .findFirst()
        .orElse(ENTERPRISES);
  }

  /** As addresses write it. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  String href() {
    return "/organisations?list=" + parameter();
  }

  String newHref() {
    return "/organisations/" + parameter() + "/new";
  }

  String href(long id) {
    return "/organisations/" + parameter() + "/" + id;
  }

  /** Where a text about the list is: {@code organisations.<list>.<name>}. */
  String key(String name) {
    return "organisations." + parameter() + "." + name;
  }

  /** Whether its organisations have a kind, a SIRET and a commune. */
  boolean hasKinds() {
    return kinds != null;
  }

  Enum<?>[] kinds() {
    return hasKinds() ? kinds.getEnumConstants() : new Enum<?>[0];
  }

  /** The kind of that name, null for none. */
  Enum<?> kind(String name) {
    return Arrays.stream(kinds()).filter(kind -> kind.name().equals(name)).findFirst().orElse(null);
  }
}
