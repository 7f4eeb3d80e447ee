package insertionhours.acceptance;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import java.util.List;

/** What the rules say about a declaration, for the facilitators of its lot alone. */
public final class FindingsService {
  private final AcceptanceRules rules;
  private final DeclarationService declarations;
  private final LotService lots;

  FindingsService(AcceptanceRules rules, DeclarationService declarations, LotService lots) {
    this.rules = rules;
    this.declarations = declarations;
    this.lots = lots;
  }

  /**
   * @throws NotFound if there is no such declaration or the actor may not see it
   * @throws NotAllowed if the actor is not a facilitator of its lot
   */
  public Review review(Actor actor, long declarationId) {
    Declaration declaration = declarations.find(actor, declarationId);
    return rules.review(declaration, lot(actor, declaration));
  }

  /** Hours of the same people in the month that are declared elsewhere, line by line. */
  public List<SamePerson> samePerson(Actor actor, long declarationId) {
    Declaration declaration = declarations.find(actor, declarationId);
    lot(actor, declaration);
    return rules.samePerson(declaration);
  }

  private Lot lot(Actor actor, Declaration declaration) {
    Lot lot = lots.find(actor, declaration.lotId());
    if (!actor.facilitates(lot.facilitatorOrganisationId())) {
      throw new NotAllowed("ONLY_FACILITATOR_DECIDES");
    }
    return lot;
  }
}
