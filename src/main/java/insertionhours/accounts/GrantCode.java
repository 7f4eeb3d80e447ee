package insertionhours.accounts;

import insertionhours.identity.Role;

/** A grant in the audit log: a code and an id, never a name. */
final class GrantCode {
  private GrantCode() {}

  static String of(Role role, long organisationId) {
    return role == Role.ADMINISTRATOR ? role.name() : role + " " + organisationId;
  }
}
