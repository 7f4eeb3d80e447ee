package insertionhours.validation;

import insertionhours.acceptance.AcceptanceRules;
import insertionhours.acceptance.Review;
import insertionhours.contracts.LotService;
import insertionhours.contracts.TradeService;
import insertionhours.declaring.DeclarationWords;
import insertionhours.evidence.EvidenceFile;
import insertionhours.evidence.EvidenceService;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormInput;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationService;
import insertionhours.identity.Actor;
import insertionhours.problems.NotAllowed;
import insertionhours.progress.LotProgressService;
import insertionhours.validation.DecisionLines.FileLink;
import insertionhours.web.PageContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Gathers what a facilitator needs to see to decide. */
final class DecisionViews {
  private final DeclarationService declarations;
  private final LotService lots;
  private final LotProgressService progress;
  private final ValidationQueue queue;
  private final AcceptanceRules rules;
  private final Remarks remarks;
  private final EvidenceService evidence;
  private final TradeService trades;

  DecisionViews(
      DeclarationService declarations,
      LotService lots,
      LotProgressService progress,
      ValidationQueue queue,
      AcceptanceRules rules,
      Remarks remarks,
      EvidenceService evidence,
      TradeService trades) {
    this.declarations = declarations;
    this.lots = lots;
    this.progress = progress;
    this.queue = queue;
    this.rules = rules;
    this.remarks = remarks;
    this.evidence = evidence;
    this.trades = trades;
  }

  /** With every line as it was declared. */
  DecisionView untouched(Actor actor, PageContext page, long id, FormErrors errors) {
    return view(actor, page, find(actor, id), null, errors);
  }

  /** As it was typed. */
  DecisionView again(
      Actor actor, PageContext page, long id, DecisionInput input, FormErrors errors) {
    return view(actor, page, find(actor, id), input, errors);
  }

  /**
   * @param typed null for an untouched form
   */
  private DecisionView view(
      Actor actor,
      PageContext page,
      Declaration declaration,
      DecisionInput typed,
      FormErrors errors) {
    DeclarationWords words = new DeclarationWords(page, actor);
    Function<String, String> wording = trades.wording(page.messages().locale());
    Locale locale = page.messages().locale();
    Review review = rules.review(declaration, lots.find(actor, declaration.lotId()));
    DecisionInput untouched = DecisionInput.untouched(declaration, review, locale);
    DecisionInput input = typed == null ? untouched : typed;
    List<Declaration> month =
        declarations.ofMonth(
            actor, declaration.lotId(), declaration.enterpriseId(), declaration.month());
    FormInput lines = input.returning() ? untouched.form() : input.form();
    return new DecisionView(
        page,
        words,
        new DecisionView.Content(
            declaration,
            new LotBalancePart(
                page, words.lot(declaration.lot()), progress.of(actor, declaration.lotId())),
            new SameEmployerPart(
                page, declaration, queue.sameEmployer(actor, declaration.id()), wording),
            new SamePersonPart(page, declaration, rules.samePerson(declaration)),
            evidence.ofDeclaration(actor, declaration.id()).stream()
                .filter(EvidenceFile::isKept)
                .map(FileLink::of)
                .toList(),
            review,
            remarks.cleanLines(declaration, review).size(),
            new DecisionLines(
                page,
                declaration,
                wording,
                month,
                review.findings(),
                files(actor, declaration),
                lines,
                errors),
            queue.following(actor, declaration).orElse(null),
            queue.count(actor, WaitingFilter.ALL)),
        input,
        errors);
  }

  private Map<Long, List<EvidenceFile>> files(Actor actor, Declaration declaration) {
    return evidence.ofAssignments(
        actor,
        declaration.waitingLines().stream()
            .map(DeclarationLine::assignmentId)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  private Declaration find(Actor actor, long id) {
    Declaration declaration = declarations.find(actor, id);
    if (!actor.facilitates(declaration.lot().facilitatorOrganisationId())) {
      throw new NotAllowed("ONLY_FACILITATOR_DECIDES");
    }
    return declaration;
  }
}
