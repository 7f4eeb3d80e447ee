package insertionhours.commands;

import insertionhours.accounts.AccountProvision;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.organisations.Enterprise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who declares for which enterprise; accounts are made when they are first needed. */
final class DemoActors {
  private final AccountProvision provision;
  private final Actor invitedBy;
  private final Map<Long, Actor> known = new HashMap<>();

  DemoActors(AccountProvision provision, Actor invitedBy) {
    this.provision = provision;
    this.invitedBy = invitedBy;
  }

  void add(Enterprise enterprise, Actor actor) {
    known.put(enterprise.id(), actor);
  }

  Actor of(Enterprise enterprise) {
    return known.computeIfAbsent(
        enterprise.id(),
        id ->
            provision.provision(
                invitedBy,
                "contact" + id + "@demo.example",
                "Contact " + enterprise.name(),
                DemoParties.PASSWORD,
                List.of(new Grant(Role.DECLARANT, id, ""))));
  }
}
