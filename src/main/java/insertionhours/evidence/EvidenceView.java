package insertionhours.evidence;

import insertionhours.evidence.EvidenceBelongings.Belonging;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField.Option;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** The files of an assignment or a declaration. */
final class EvidenceView extends PageView {
  /**
   * A file, worded.
   *
   * @param href where its content is, null once that is deleted
   * @param seen by whom and when, null while nobody has
   * @param seeHref where a facilitator notes that she has seen it, null where there is nothing to
   * @param removeHref null for who may not
   */
  public record Row(
      String name,
      String href,
      String kind,
      String size,
      String added,
      String seen,
      String seeHref,
      String removeHref) {}

  private static final BigDecimal MEGA = BigDecimal.valueOf(1L << 20);
  private static final BigDecimal KILO = BigDecimal.valueOf(1L << 10);

  private final Actor actor;
  private final EvidenceService service;
  private final Belonging belonging;
  private final List<EvidenceFile> files;
  private final EvidenceKind chosen;
  private final FormErrors errors;

  EvidenceView(
      PageContext page,
      Actor actor,
      EvidenceService service,
      Belonging belonging,
      List<EvidenceFile> files,
      EvidenceKind chosen,
      FormErrors errors) {
    super("evidence.mustache", page, belonging.title());
    this.actor = actor;
    this.service = service;
    this.belonging = belonging;
    this.files = files;
    this.chosen = chosen;
    this.errors = errors;
  }

  @Override
  public List<Crumb> crumbs() {
    return belonging.crumbs();
  }

  public String action() {
    return "/" + belonging.place().path();
  }

  public String kept() {
    return page.text("evidence.kept", belonging.months());
  }

  public boolean any() {
    return !files.isEmpty();
  }

  public String caption() {
    return page.text("evidence.caption", files.size());
  }

  public List<Row> rows() {
    return files.stream().map(this::row).toList();
  }

  public List<Option> kindOptions() {
    return Arrays.stream(EvidenceKind.values())
        .map(kind -> new Option(kind.name(), page.messages().label(kind), kind == chosen))
        .toList();
  }

  public boolean wrong() {
    return !errors.isEmpty();
  }

  public List<FormError> errors() {
    return errors.all();
  }

  public String kindError() {
    return errors.at(UploadForm.KIND);
  }

  public String fileError() {
    return errors.at(UploadForm.FILE);
  }

  public String fileDescribedBy() {
    return fileError() == null ? "f-file-hint" : "f-file-hint f-file-error";
  }

  private Row row(EvidenceFile file) {
    boolean facilitates = actor.facilitates(file.facilitatorOrganisationId());
    String path = "/files/" + file.id();
    return new Row(
        file.isKept() ? file.name() : page.text("evidence.deleted", file.deletedAt()),
        file.isKept() ? path + "/content" : null,
        page.messages().label(file.kind()),
        file.isKept() ? size(file.size()) : "",
        page.text("evidence.added", file.uploadedBy(), file.uploadedAt()),
        file.isSeen() ? page.text("evidence.seen", file.seenOn(), file.seenBy()) : null,
        facilitates && file.isKept() && !file.isSeen() ? path + "/sight" : null,
        service.isRemovable(actor, file, belonging.decided()) ? path + "/delete" : null);
  }

  private String size(int bytes) {
    BigDecimal size = BigDecimal.valueOf(bytes);
    return size.compareTo(MEGA) >= 0
        ? page.text("evidence.megabytes", size.divide(MEGA, 1, RoundingMode.HALF_UP))
        : page.text("evidence.kilobytes", size.divide(KILO, 0, RoundingMode.UP));
  }
}
