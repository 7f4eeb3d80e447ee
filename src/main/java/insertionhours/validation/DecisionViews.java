package insertionhours.validation;

import insertionhours.contracts.TradeService;
import insertionhours.declaring.DeclarationWords;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.problems.NotAllowed;
import insertionhours.progress.LotProgressService;
import insertionhours.web.PageContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Gathers what a facilitator needs to see to decide. */
final class DecisionViews {
  private final DeclarationService declarations;
  private final LotProgressService progress;
  private final ValidationQueue queue;
  private final TradeService trades;

  DecisionViews(
      DeclarationService declarations,
      LotProgressService progress,
      ValidationQueue queue,
      TradeService trades) {
    this.declarations = declarations;
    this.progress = progress;
    this.queue = queue;
    this.trades = trades;
  }

  /** With every line as it was declared. */
  DecisionView untouched(Actor actor, PageContext page, long id, FormErrors errors) {
    Declaration declaration = find(actor, id);
    DecisionInput input = DecisionInput.untouched(declaration, page.messages().locale());
    return view(actor, page, declaration, input, errors);
  }

  /** As it was typed. */
  DecisionView again(
      Actor actor, PageContext page, long id, DecisionInput input, FormErrors errors) {
    Declaration declaration = find(actor, id);
    return view(actor, page, declaration, input, errors);
  }

  private DecisionView view(
      Actor actor,
      PageContext page,
      Declaration declaration,
      DecisionInput input,
      FormErrors errors) {
    DeclarationWords words = new DeclarationWords(page, actor);
    Function<String, String> wording = trades.wording(page.messages().locale());
    Locale locale = page.messages().locale();
    List<Declaration> month =
        declarations.ofMonth(
            actor, declaration.lotId(), declaration.enterpriseId(), declaration.month());
    FormInput lines =
        input.returning() ? DecisionInput.untouched(declaration, locale).form() : input.form();
    return new DecisionView(
        page,
        words,
        new DecisionView.Content(
            declaration,
            new LotBalancePart(
                page, words.lot(declaration.lot()), progress.of(actor, declaration.lotId())),
            new SameEmployerPart(
                page, declaration, queue.sameEmployer(actor, declaration.id()), wording),
            new DecisionLines(page, declaration, wording, month, lines, errors),
            queue.following(actor, declaration).orElse(null),
            queue.count(actor, WaitingFilter.ALL)),
        input,
        errors);
  }

  private Declaration find(Actor actor, long id) {
    Declaration declaration = declarations.find(actor, id);
    if (!actor.facilitates(declaration.lot().facilitatorOrganisationId())) {
      throw new NotAllowed("ONLY_FACILITATOR_DECIDES");
    }
    return declaration;
  }
}
