package insertionhours.evidence;

import insertionhours.problems.RuleViolation;

/** Why a file is not taken; the sentence for people says what to do instead. */
final class Refused {
  private Refused() {}

  static RuleViolation because(String code, Object... arguments) {
    return new RuleViolation("", code, arguments);
  }

  /** Not of a type that is taken, or not read by any program as what it begins like. */
  static RuleViolation type() {
    return because("FILE_TYPE_REFUSED");
  }

  static RuleViolation unreadable() {
    return because("FILE_UNREADABLE");
  }

  /** So large inside, or so knotty, that looking into it would take the service's time. */
  static RuleViolation tooComplex() {
    return because("FILE_TOO_COMPLEX");
  }

  static RuleViolation socialSecurityNumber() {
    return because("SOCIAL_SECURITY_NUMBER");
  }
}
