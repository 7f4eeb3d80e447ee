package insertionhours.accounts;

import insertionhours.problems.RuleViolation;

/** What a password has to be: long. Nothing else is asked of it, as ANSSI and NIST advise. */
final class PasswordRule {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  private PasswordRule() {}

  /**
   * @param field of the form or body that carries the password
   * @param email in its normal form, of the account it is for
   */
  static void check(String field, String password, String email) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw new RuleViolation(field, "PASSWORD_TOO_SHORT", SHORTEST);
    }
    if (length > LONGEST) {
      throw new RuleViolation(field, "PASSWORD_TOO_LONG", LONGEST);
    }
    if (EmailAddress.normalised(password).equals(email)) {
      throw new RuleViolation(field, "PASSWORD_IS_EMAIL");
    }
  }
}
