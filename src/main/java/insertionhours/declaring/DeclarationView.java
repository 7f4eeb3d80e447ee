package insertionhours.declaring;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditEntry;
import insertionhours.awaited.AwaitedMonth;
import insertionhours.declaring.DeclarationWords.Badge;
import insertionhours.evidence.EvidenceFile;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import insertionhours.hours.DeclarationStatus;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** A declaration: what was declared, whose turn it is, what became of it. */
final class DeclarationView extends PageView {
  /** A file that shows the hours. */
  public record FileLink(String href, String label) {}

  /** Something that happened to it. */
  public record Event(String what, String who, String when) {}

  /** Another declaration of the same month. */
  public record Sibling(String href, String label, String state, String stateLabel) {}

  /**
   * All that the page shows.
   *
   * @param month it and the others of its month
   * @param stillToDeclare the months that the reader has to declare besides
   * @param history newest first
   */
  record Content(
      Declaration declaration,
      DeclarationActions actions,
      DeclarationLines lines,
      List<Declaration> month,
      List<EvidenceFile> files,
      List<AwaitedMonth> stillToDeclare,
      List<AuditEntry> history) {}

  private final DeclarationWords words;
  private final Content content;
  private final Declaration declaration;
  private final FormErrors errors;

  DeclarationView(PageContext page, DeclarationWords words, Content content, FormErrors errors) {
    super("declaration.mustache", page, words.title(content.declaration()));
    this.words = words;
    this.content = content;
    this.declaration = content.declaration();
    this.errors = errors;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(DeclarationListPages.PATH, page.text("declaring.list.title")));
  }

  public String enterpriseName() {
    return declaration.enterpriseName();
  }

  public String lotHref() {
    return "/lots/" + declaration.lotId();
  }

  public String lotName() {
    return words.lot(declaration.lot());
  }

  public String operationName() {
    return declaration.lot().operationName();
  }

  public Badge state() {
    return words.state(declaration);
  }

  public DeclarationActions actions() {
    return content.actions();
  }

  public List<String> warnings() {
    return declaration.warnings().stream().map(page.messages()::label).toList();
  }

  /** That several lines wait for documents; of a single one whose turn it is says it. */
  public String awaited() {
    long waiting =
        declaration.waitingLines().stream().filter(l -> l.awaitedDocument() != null).count();
    return waiting <= 1 || declaration.status().isOpen()
        ? null
        : page.text("declaring.declaration.awaitedLead", waiting);
  }

  /** Why it came back, null when it did not. */
  public String returned() {
    return declaration.status() == DeclarationStatus.RETURNED && declaration.reasonCode() != null
        ? page.text("declaring.form.returned", declaration.decidedBy(), declaration.reasonCode())
        : null;
  }

  public String advice() {
    return declaration.reasonCode() == null
        ? null
        : page.text("declaring.advice." + declaration.reasonCode());
  }

  public String comment() {
    return declaration.comment();
  }

  /** Whether its receipt is the news of the page: nobody has decided anything since. */
  public boolean handedIn() {
    return declaration.status() == DeclarationStatus.SUBMITTED
        || (declaration.status().isDecided() && declaration.decidedBy() == null);
  }

  /** What is left to declare once this is done, null for nothing. */
  public String left() {
    return handedIn() && !content.stillToDeclare().isEmpty()
        ? page.text("declaring.turn.left", content.stillToDeclare().size())
        : null;
  }

  /** Where to go on with what is left. */
  public AwaitedCard next() {
    return AwaitedCard.of(page, words, ToDeclare.of(content.stillToDeclare().get(0)), false);
  }

  /** Null while it is not handed in. */
  public Receipt receipt() {
    return Receipt.of(page, declaration);
  }

  /** Null with hours. */
  public String zero() {
    return declaration.zeroReason() == null
        ? null
        : page.text("declaring.declaration.zero", declaration.month(), declaration.zeroReason());
  }

  public boolean any() {
    return !declaration.isZero();
  }

  public String caption() {
    return page.text("declaring.declaration.caption", declaration.lines().size());
  }

  public boolean decided() {
    return declaration.status().isDecided();
  }

  public boolean correctable() {
    return content.lines().correctable();
  }

  public String person() {
    return words.person(declaration.lot());
  }

  public List<DeclarationLines.Line> lines() {
    return content.lines().all();
  }

  public String totalWorked() {
    return total(declaration.lines().stream().map(DeclarationLine::hoursWorked).toList());
  }

  public String totalTraining() {
    return total(declaration.lines().stream().map(DeclarationLine::trainingHours).toList());
  }

  public String totalAccepted() {
    return page.formats().hours(declaration.hoursAccepted());
  }

  public String csvHref() {
    return "/declarations/" + declaration.id() + "/lines.csv";
  }

  public String filesHref() {
    return "/declarations/" + declaration.id() + "/files";
  }

  public boolean filed() {
    return !files().isEmpty();
  }

  /** Those of which the content is kept. */
  public List<FileLink> files() {
    return content.files().stream()
        .filter(EvidenceFile::isKept)
        .map(file -> new FileLink("/files/" + file.id() + "/content", file.name()))
        .toList();
  }

  public long version() {
    return declaration.version();
  }

  public boolean supplemented() {
    return !siblings().isEmpty();
  }

  public List<Sibling> siblings() {
    return content.month().stream()
        .filter(other -> other.id() != declaration.id())
        .map(
            other -> {
              Badge state = words.state(other);
              return new Sibling(
                  "/declarations/" + other.id(), words.title(other), state.code(), state.label());
            })
        .toList();
  }

  public List<Event> history() {
    return content.history().stream().map(this::event).toList();
  }

  public boolean wrong() {
    return !errors.isEmpty();
  }

  public List<FormError> errors() {
    return errors.all();
  }

  private Event event(AuditEntry entry) {
    String action = page.messages().label(entry.action());
    String what =
        entry.action() == AuditAction.DECIDED
            ? page.text("declaring.history.decided", action, DeclarationStatus.valueOf(entry.to()))
            : action;
    return new Event(what, entry.actor(), page.formats().instant(entry.at()));
  }

  private String total(List<Hours> hours) {
    return page.formats().hours(Hours.sum(hours));
  }
}
