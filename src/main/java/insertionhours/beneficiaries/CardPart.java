package insertionhours.beneficiaries;

import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import java.util.List;

/**
 * What a room above shows on the card of a person, as far as the actor may see it: in the reader's
 * words, and never why the person is eligible.
 */
@FunctionalInterface
public interface CardPart {
  /** None where there is nothing for this actor. */
  List<CardSection> of(Actor actor, PageContext page, Beneficiary beneficiary);
}
