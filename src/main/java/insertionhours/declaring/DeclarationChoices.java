package insertionhours.declaring;

import insertionhours.forms.FormField.Option;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import java.util.List;

/** The lots and enterprises that lists of declarations can be narrowed down to. */
public final class DeclarationChoices {
  private final DeclarationChoicesDao dao;

  DeclarationChoices(DeclarationChoicesDao dao) {
    this.dao = dao;
  }

  /** With declarations that the actor may see. */
  public List<Option> lots(Actor actor, PageContext page, Long chosen) {
    DeclarationWords words = new DeclarationWords(page, actor);
    return dao.lots(actor.facilitatorOrganisations(), actor.enterprises()).stream()
        .map(
            lot ->
                new Option(
                    Long.toString(lot.id()),
                    words.place(lot),
                    chosen != null && chosen == lot.id()))
        .toList();
  }

  public List<Option> enterprises(Actor actor, Long chosen) {
    return dao.enterprises(actor.facilitatorOrganisations(), actor.enterprises()).stream()
        .map(
            firm ->
                new Option(
                    Long.toString(firm.id()), firm.name(), chosen != null && chosen == firm.id()))
        .toList();
  }
}
