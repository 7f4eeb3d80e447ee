package insertionhours.commands;

import insertionhours.identity.Actor;

/** Keeps views of the list of operations, which are known to the room of its pages alone. */
@FunctionalInterface
public interface DemoViews {
  void keep(Actor actor, String name, String query);
}
