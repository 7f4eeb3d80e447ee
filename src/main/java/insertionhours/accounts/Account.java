package insertionhours.accounts;

import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import java.util.List;

/**
 * A person who may sign in.
 *
 * @param email lower case, without spaces around it; one account an address
 * @param disabled kept for what it did, and refused at sign-in
 */
public record Account(
    long id, String email, String displayName, boolean disabled, long version, List<Grant> grants) {

  public Account {
    grants = List.copyOf(grants);
  }

  public boolean holds(Role role, long organisationId) {
    return actor().is(role, organisationId);
  }

  Actor actor() {
    return new Actor(id, email, displayName, grants);
  }
}
