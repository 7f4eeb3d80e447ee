package insertionhours.declaring;

import insertionhours.counting.CountingWords;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField.Option;
import insertionhours.hours.DeclarationLineDraft;
import insertionhours.hours.DeclarationStatus;
import insertionhours.hours.ZeroReason;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Writing a month down. */
final class DeclarationFormView extends PageView {
  private final Sheet sheet;
  private final DeclarationWords words;
  private final LineGrid grid;
  private final List<DeclarationLineDraft> lines;
  private final FormErrors errors;
  private final Extras extras;

  /**
   * What the form offers besides its rows.
   *
   * @param copyable the earlier month whose rows can be taken, null for none
   * @param version of what is kept, as it was shown first; 0 while nothing is
   * @param zeroReason as it was chosen, null for none
   * @param dueOn the last day on which the month is in time
   */
  record Extras(YearMonth copyable, long version, ZeroReason zeroReason, LocalDate dueOn) {}

  DeclarationFormView(
      PageContext page,
      Sheet sheet,
      DeclarationWords words,
      LineGrid grid,
      List<DeclarationLineDraft> lines,
      FormErrors errors,
      Extras extras) {
    super(
        "declaration-form.mustache",
        page,
        page.text(
            sheet.supplement() ? "declaring.form.supplementTitle" : "declaring.form.title",
            words.of(sheet.month())));
    this.sheet = sheet;
    this.words = words;
    this.grid = grid;
    this.lines = lines;
    this.errors = errors;
    this.extras = extras;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(DeclarationListPages.PATH, page.text("declaring.list.title")),
        new Crumb("/lots/" + sheet.lot().id(), place()));
  }

  public String place() {
    return page.text("declaring.place", sheet.operation().reference(), sheet.lot().number());
  }

  public String lotName() {
    return page.text("declaring.lot", sheet.lot().number(), sheet.lot().title());
  }

  public String operationName() {
    return sheet.operation().name();
  }

  /** Null for a supplement, which nobody waits for. */
  public String due() {
    return sheet.supplement() ? null : page.text("declaring.form.dueOn", extras.dueOn());
  }

  public long enterpriseId() {
    return sheet.enterpriseId();
  }

  public String enterpriseName() {
    return sheet.enterpriseName();
  }

  public String month() {
    return sheet.month().toString();
  }

  public boolean supplement() {
    return sheet.supplement();
  }

  /** Null when the firm itself writes. */
  public String onBehalf() {
    return sheet.onBehalf() ? page.text("declaring.form.onBehalf", sheet.enterpriseName()) : null;
  }

  /** All lots of the firm, for who writes in its stead; null for a supplement. */
  public String wholeMonthHref() {
    return sheet.supplement() ? null : WholeMonth.address(sheet.month(), sheet.enterpriseId());
  }

  /** Why it came back, null when it did not. */
  public String returned() {
    return isReturned() && sheet.kept().reasonCode() != null
        ? page.text("declaring.form.returned", sheet.kept().decidedBy(), sheet.kept().reasonCode())
        : null;
  }

  public String comment() {
    return isReturned() ? sheet.kept().comment() : null;
  }

  public List<String> warnings() {
    return sheet.kept() == null
        ? List.of()
        : sheet.kept().warnings().stream().map(page.messages()::label).toList();
  }

  /** Whether there is nobody yet whose hours could be written down. */
  public boolean missing() {
    return sheet.staff().isMissing() && !grid.begun();
  }

  /** That not everybody has a row, null where everybody does. */
  public String tooMany() {
    int people = sheet.staff().expected().size();
    return people > LineRows.MOST
        ? page.text("declaring.form.tooMany", LineRows.MOST, people)
        : null;
  }

  public String lead() {
    return page.text(sheet.staff().key("lead"));
  }

  public String proposeHref() {
    return "/lots/" + sheet.lot().id() + "/assignments/new";
  }

  /** What the policy of the lot says of paid leave. */
  public String leave() {
    return new CountingWords(page.messages()).leave(sheet.staff().leaveCounted());
  }

  public LineGrid grid() {
    return grid;
  }

  public String totalWorked() {
    return total(DeclarationLineDraft::hoursWorked);
  }

  public String totalTraining() {
    return total(DeclarationLineDraft::trainingHours);
  }

  public String copyLabel() {
    return extras.copyable() == null
        ? null
        : page.text("declaring.form.copy", words.of(extras.copyable()));
  }

  public long version() {
    return extras.version();
  }

  public String action() {
    return sheet.kept() == null
        ? "/lots/" + sheet.lot().id() + "/declarations/new"
        : "/declarations/" + sheet.kept().id() + "/edit";
  }

  public String noneAction() {
    return sheet.kept() == null
        ? "/lots/" + sheet.lot().id() + "/declarations/none"
        : "/declarations/" + sheet.kept().id() + "/none";
  }

  public String cancelHref() {
    return sheet.kept() == null ? DeclarationListPages.PATH : "/declarations/" + sheet.kept().id();
  }

  /** A supplement is never about no hours. */
  public boolean mayBeNone() {
    return !sheet.supplement();
  }

  public String noneTitle() {
    return page.text("declaring.none.title", words.of(sheet.month()));
  }

  public List<Option> noneReasons() {
    return Arrays.stream(ZeroReason.values())
        .map(
            reason ->
                new Option(
                    reason.name(), page.messages().label(reason), reason == extras.zeroReason()))
        .toList();
  }

  public String noneError() {
    return errors.at("zeroReason");
  }

  public boolean wrong() {
    return !errors.isEmpty();
  }

  /** Each with the cell that it is about. */
  public List<FormError> errors() {
    return errors.all().stream()
        .map(error -> new FormError(error.field(), grid.located(error.field(), error.message())))
        .toList();
  }

  private boolean isReturned() {
    return sheet.kept() != null && sheet.kept().status() == DeclarationStatus.RETURNED;
  }

  private String total(Function<DeclarationLineDraft, BigDecimal> hours) {
    return TypedHours.total(lines.stream().map(hours).filter(Objects::nonNull), page.formats());
  }
}
