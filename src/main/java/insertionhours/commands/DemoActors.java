package insertionhours.commands;

import insertionhours.identity.Actor;
import insertionhours.organisations.Enterprise;
import java.util.HashMap;
import java.util.Map;

/** Who declares for which enterprise: its own people, else a payroll office that serves several. */
final class DemoActors {
  private final Map<Long, Actor> known = new HashMap<>();
  private final Actor payrollOffice;

  DemoActors(Actor payrollOffice) {
    this.payrollOffice = payrollOffice;
  }

  void add(Enterprise enterprise, Actor actor) {
    known.put(enterprise.id(), actor);
  }

  Actor of(Enterprise enterprise) {
    return known.getOrDefault(enterprise.id(), payrollOffice);
  }
}
