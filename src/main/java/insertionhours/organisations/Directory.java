package insertionhours.organisations;

import insertionhours.audit.SubjectType;
import java.util.Arrays;
import java.util.Locale;

/** The three lists of organisations. */
enum Directory {
  ENTERPRISES(SubjectType.ENTERPRISE, EnterpriseKind.class),
  AUTHORITIES(SubjectType.CONTRACTING_AUTHORITY, AuthorityKind.class),
  FACILITATORS(SubjectType.FACILITATOR_ORGANISATION, null);

  private final SubjectType type;
  private final Class<? extends Enum<?>> kinds;

  Directory(SubjectType type, Class<? extends Enum<?>> kinds) {
    this.type = type;
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

  /** Who changed what of an organisation. */
  String historyHref(long id) {
    return "/audit?subjectType=" + type + "&subjectId=" + id;
  }

  /** Where a text about the list is: {@code organisations.<list>.<name>}. */
  String key(String name) {
    return "organisations." + parameter() + "." + name;
  }

  /** Whether its organisations have a kind, a SIRET and a commune. */
  boolean hasKinds() {
    return kinds != null;
  }

  /** Null where there are none. */
  Class<? extends Enum<?>> kinds() {
    return kinds;
  }

  /** The kind of that name, null for none. */
  Enum<?> kind(String name) {
    return hasKinds()
        ? Arrays.stream(kinds.getEnumConstants())
            .filter(kind -> kind.name().equals(name))
            .findFirst()
            .orElse(null)
        : null;
  }
}
