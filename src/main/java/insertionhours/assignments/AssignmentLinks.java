package insertionhours.assignments;

import insertionhours.beneficiaries.CardSection;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import java.util.List;

/** Where a room above shows more of an assignment, as far as the actor may see it. */
@FunctionalInterface
public interface AssignmentLinks {
  /** None where there is nothing for this actor. */
  List<CardSection.Link> of(Actor actor, PageContext page, Assignment assignment);
}
