package insertionhours.validation;

import insertionhours.acceptance.Review;
import insertionhours.acceptance.TrainingCounter.Countable;
import insertionhours.declaring.DeclarationWords;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField;
import insertionhours.forms.FormField.Option;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** One declaration to decide. */
final class DecisionView extends PageView {
  /**
   * What there is to see.
   *
   * @param files those of the declaration itself
   * @param cleanLines how many lines nothing speaks against
   * @param following the next one of the queue, null when this is the only one
   * @param waiting how many wait, this one included
   */
  record Content(
      Declaration declaration,
      LotBalancePart balance,
      SameEmployerPart sameEmployer,
      SamePersonPart samePerson,
      List<DecisionLines.FileLink> files,
      Review review,
      int cleanLines,
      DecisionLines lines,
      WaitingDeclaration following,
      long waiting) {}

  private final DeclarationWords words;
  private final Content content;
  private final Declaration declaration;
  private final DecisionInput input;
  private final FormErrors errors;

  DecisionView(
      PageContext page,
      DeclarationWords words,
      Content content,
      DecisionInput input,
      FormErrors errors) {
    super("decision.mustache", page, words.title(content.declaration()));
    this.words = words;
    this.content = content;
    this.declaration = content.declaration();
    this.input = input;
    this.errors = errors;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(ValidationPages.PATH, page.text("validation.queue.title")));
  }

  public Declaration declaration() {
    return declaration;
  }

  public String lotHref() {
    return "/lots/" + declaration.lotId();
  }

  public String lotName() {
    return words.lot(declaration.lot());
  }

  public DeclarationWords.Badge state() {
    return words.state(declaration);
  }

  public String submitted() {
    return declaration.submittedAt() == null
        ? null
        : page.text(
            declaration.onBehalf() ? "validation.decision.onBehalf" : "validation.decision.by",
            declaration.declaredBy(),
            declaration.submittedAt());
  }

  public String waitingCount() {
    return page.text("validation.decision.waiting", content.waiting());
  }

  public String followingHref() {
    return content.following() == null
        ? null
        : ValidationPages.PATH + "/" + content.following().id();
  }

  /** Whether there still is something to decide. */
  public boolean open() {
    return declaration.awaitsDecision();
  }

  /** Which lines are not shown because they are decided, null for none. */
  public String decidedBefore() {
    int decided = declaration.lines().size() - waiting().size();
    return open() && decided > 0 ? page.text("validation.decision.decidedBefore", decided) : null;
  }

  /** What became of it, when somebody was faster. */
  public String closed() {
    return declaration.decidedBy() == null
        ? page.text("validation.decision.notSubmitted", state().label())
        : page.text(
            "validation.decision.alreadyDecided",
            declaration.status(),
            declaration.decidedBy(),
            declaration.decidedAt());
  }

  public List<String> warnings() {
    return declaration.warnings().stream().map(page.messages()::label).toList();
  }

  public LotBalancePart balance() {
    return content.balance();
  }

  public SameEmployerPart sameEmployer() {
    return content.sameEmployer();
  }

  public SamePersonPart samePerson() {
    return content.samePerson();
  }

  public List<DecisionLines.FileLink> files() {
    return content.files();
  }

  public boolean hasFiles() {
    return !content.files().isEmpty();
  }

  public String filesHref() {
    return "/declarations/" + declaration.id() + "/files";
  }

  public String caption() {
    return page.text("validation.decision.caption", waiting().size(), declared());
  }

  public List<DecisionLines.Row> rows() {
    return content.lines().all();
  }

  public String totalDeclared() {
    return page.formats().hours(worked());
  }

  /** Whether nobody has remarked on anything: neither the firm, nor the rules. */
  public boolean clean() {
    return !wrong() && declaration.warnings().isEmpty() && content.cleanLines() == waiting().size();
  }

  /** Whether some lines, not all, can be accepted without a look. */
  public boolean partlyClean() {
    return open() && !wrong() && !clean() && content.cleanLines() > 0;
  }

  public String acceptClean() {
    return page.text("validation.decision.acceptClean", content.cleanLines());
  }

  public String cleanLines() {
    return page.text("validation.decision.clean", waiting().size(), declared());
  }

  public String acceptAll() {
    Hours counting =
        Hours.sum(content.review().countable().values().stream().map(Countable::inFull).toList());
    return page.text("validation.decision.acceptAll", counting);
  }

  public String action() {
    return ValidationPages.PATH + "/" + declaration.id();
  }

  public long version() {
    return input.version();
  }

  public List<Option> returnReasons() {
    return DecisionLines.reasons(page, input.returning() ? input.raw("reasonCode") : "");
  }

  public String returnReasonError() {
    return errors.at("reasonCode");
  }

  /** What is written to the enterprise when it has to correct. */
  public FormField returnComment() {
    return comment(input.returning(), "returnComment");
  }

  /** What is written to the enterprise about the lines. */
  public FormField lineComment() {
    return comment(!input.returning(), "lineComment");
  }

  /** Where something is wrong with returning it. */
  public boolean returnOpen() {
    return input.returning() && wrong();
  }

  public boolean wrong() {
    return !errors.isEmpty();
  }

  /** Each with the line that it is about. */
  public List<FormError> errors() {
    return errors.all().stream()
        .map(error -> new FormError(error.field(), content.lines().located(error)))
        .toList();
  }

  private Hours worked() {
    return Hours.sum(waiting().stream().map(DeclarationLine::hoursWorked).toList());
  }

  private Hours declared() {
    return Hours.sum(waiting().stream().map(DeclarationLine::hoursDeclared).toList());
  }

  private List<DeclarationLine> waiting() {
    return declaration.waitingLines();
  }

  /** Both forms have one; errors and what was typed belong to the form that was used. */
  private FormField comment(boolean used, String key) {
    return new FormField(
        "textarea",
        used ? "comment" : key,
        page.text("validation.decision." + key),
        null,
        used ? input.raw("comment") : "",
        false,
        used ? errors.at("comment") : null,
        List.of(),
        null);
  }
}
