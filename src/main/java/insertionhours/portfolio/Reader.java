package insertionhours.portfolio;

import insertionhours.contracts.Lot;
import insertionhours.identity.Actor;
import insertionhours.identity.Role;

/** For whom a lot is worded: the same state is told differently to the three who read it. */
enum Reader {
  FACILITATOR,
  AUTHORITY,
  DECLARANT;

  /** What the actor is to a lot that it may see. */
  static Reader of(Actor actor, Lot lot) {
    if (actor.facilitates(lot.facilitatorOrganisationId())) {
      return FACILITATOR;
    }
    return actor.reads(lot.contractingAuthorityId()) ? AUTHORITY : DECLARANT;
  }

  /** What the actor is to operations at large. */
  static Reader of(Actor actor) {
    if (actor.is(Role.FACILITATOR)) {
      return FACILITATOR;
    }
    return actor.is(Role.AUTHORITY) ? AUTHORITY : DECLARANT;
  }

  boolean isFacilitator() {
    return this == FACILITATOR;
  }

  boolean isDeclarant() {
    return this == DECLARANT;
  }
}
