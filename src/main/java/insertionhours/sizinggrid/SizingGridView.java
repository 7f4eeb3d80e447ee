package insertionhours.sizinggrid;

import insertionhours.calibration.SupplyHint;
import insertionhours.contracts.LotStatus;
import insertionhours.forms.FormErrors;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All lots of an operation, sized together. */
public final class SizingGridView extends PageView {
  private static final String KEY = "sizinggrid.";

  /** What fits into an address with ease. */
  private static final int LONGEST_ADDRESS = 6000;

  private final SizingSheet sheet;
  private final GridForm form;
  private final GridSizing sizing;
  private final FormErrors errors;

  /**
   * @param errors by the names on the page
   */
  SizingGridView(
      PageContext page, SizingSheet sheet, GridForm form, GridSizing sizing, FormErrors errors) {
    super("sizing-grid.mustache", page, page.text(KEY + "title"));
    this.sheet = sheet;
    this.form = form;
    this.sizing = sizing;
    this.errors = errors;
  }

  /** The figures of the second variant for the whole grid, or for a family. */
  public record Group(String label, List<FormField> fields) {}

  /** A lot that is not sized here. */
  public record Other(String href, String name, String hours, String why) {}

  /** A service around the site, and who could do it. */
  public record Support(String name, SupplyHint supply) {}

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("/operations", page.text("web.menu.operations")),
        new Crumb(operationHref(), sheet.operation().reference()));
  }

  public String operationHref() {
    return "/operations/" + sheet.operation().id();
  }

  public String operationName() {
    return sheet.operation().name();
  }

  public String action() {
    return SizingGridPages.path(sheet.operation().id());
  }

  public boolean any() {
    return !form.rows().isEmpty();
  }

  public boolean wrong() {
    return !errors.isEmpty();
  }

  /** Where somebody else was faster, what saving again will do. */
  public List<FormError> errors() {
    return errors.stale() ? List.of(new FormError("", page.text(KEY + "stale"))) : errors.all();
  }

  public List<RowView> rows() {
    return sizing.first().stream().map(this::row).toList();
  }

  private RowView row(RowSizing first) {
    GridRow row = first.row();
    String prefix = row.name("");
    List<FormError> own =
        errors.all().stream()
            .filter(error -> error.field().startsWith(prefix))
            .map(error -> new FormError(error.field().substring(prefix.length()), error.message()))
            .toList();
    boolean renewed = errors.stale();
    return new RowView(
        page,
        sizing.sizer(),
        sheet.territory(),
        first,
        sizing.second(row),
        own.isEmpty() ? first.wrong() : own,
        renewed ? String.valueOf(row.known().lot().version()) : row.value(GridRow.VERSION));
  }

  public List<Group> groups() {
    return form.second().places().stream().map(this::group).toList();
  }

  private Group group(String place) {
    String family = place.replaceFirst("^b\\.", "").replaceFirst("\\.$", "");
    return new Group(
        page.text(KEY + (family.isEmpty() ? "whole" : "family." + family)),
        Stream.of(GridRow.RATE, GridRow.COST).map(name -> second(place + name, name)).toList());
  }

  private FormField second(String name, String label) {
    return new FormField(
        "decimal",
        name,
        page.text(KEY + "cell." + label),
        null,
        form.second().value(name),
        false,
        errors.and(sizing.secondErrors()).at(name),
        List.of(),
        null);
  }

  public boolean secondOpen() {
    return comparing();
  }

  public boolean comparing() {
    return form.second().isUsed();
  }

  public FormField reason() {
    return new FormField(
        "textarea",
        GridForm.REASON,
        page.text(KEY + "reason"),
        page.text(KEY + "hint.reason"),
        form.reason(),
        false,
        errors.at(GridForm.REASON),
        List.of(),
        null);
  }

  /** What changes while one types. */
  public String places() {
    return form.rows().stream()
        .map(row -> "row-" + row.known().lot().id())
        .flatMap(id -> Stream.of("hours", "notes", "steps").map(part -> "#" + id + "-" + part))
        .collect(Collectors.joining(","));
  }

  public String total() {
    return page.formats().hours(sizing.total(false));
  }

  public String secondTotal() {
    return comparing() ? page.formats().hours(sizing.total(true)) : null;
  }

  public String difference() {
    Hours first = sizing.total(false);
    Hours second = sizing.total(true);
    if (first.equals(second)) {
      return page.text("calibration.variant.same");
    }
    return second.isMoreThan(first)
        ? page.text("calibration.variant.more", second.remainingAfter(first))
        : page.text("calibration.variant.less", first.remainingAfter(second));
  }

  public String ticked() {
    return page.text(KEY + "ticked", sizing.ticked(), form.rows().size());
  }

  /** Null when all are. */
  public String unsized() {
    long unsized = sizing.first().stream().filter(row -> !row.isAnswered()).count();
    return unsized == 0 ? null : page.text(KEY + "unsized", unsized);
  }

  /** With what the other lots owe already, null when none does. */
  public String whole() {
    Hours others =
        Hours.sum(
            sheet.lots().stream()
                .filter(this::isElsewhere)
                .map(row -> row.lot().hoursDue())
                .flatMap(due -> Optional.ofNullable(due).stream())
                .toList());
    return others.isZero()
        ? null
        : page.text(KEY + "wholeHours", others, sizing.total(false).plus(others));
  }

  /** Null when it would be too long to be opened. */
  public String simulationHref() {
    String address = form.address(sheet.operation().id());
    return address.length() > LONGEST_ADDRESS ? null : address;
  }

  public boolean anyOthers() {
    return !others().isEmpty();
  }

  public List<Other> others() {
    return sheet.lots().stream().filter(this::isElsewhere).map(this::other).toList();
  }

  private boolean isElsewhere(SizingSheet.Row row) {
    return !row.open() || !GridRow.fits(row);
  }

  private Other other(SizingSheet.Row row) {
    LotStatus status = row.lot().status();
    Hours due = row.lot().hoursDue();
    return new Other(
        row.open() ? "/lots/" + row.lot().id() + "/calibration" : "/lots/" + row.lot().id(),
        page.text(KEY + "lot", String.valueOf(row.lot().number()), row.lot().title()),
        due == null ? "–" : page.formats().hours(due),
        status == null
            ? page.text(KEY + "other.none", row.lot().noClauseReason())
            : row.open()
                ? page.text(KEY + "other.method", row.newest().input().method())
                : page.text(KEY + "other.status", status));
  }

  public boolean hasWorks() {
    return sheet.hasWorks();
  }

  public List<Support> support() {
    return Arrays.stream(SupportService.values())
        .map(
            service ->
                new Support(
                    page.text(KEY + "support." + service),
                    SupplyHint.of(page, sheet.territory(), service.trade())))
        .toList();
  }
}
