package insertionhours.sizinggrid;

import insertionhours.calibration.Calibration;
import insertionhours.calibration.CalibrationAnswer;
import insertionhours.calibration.LotHints;
import insertionhours.calibration.Territory;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Trade;
import insertionhours.forms.FormErrors.FormError;
import insertionhours.forms.FormField;
import insertionhours.sizing.AdviceCode;
import insertionhours.web.PageContext;
import java.util.List;
import java.util.stream.Stream;

/** A lot of the grid in the reader's language. */
public final class RowView {
  private static final String KEY = "sizinggrid.row.";

  private final PageContext page;
  private final RowSizer sizer;
  private final Territory territory;
  private final RowSizing first;
  private final RowSizing second;
  private final RowCells cells;
  private final String version;

  /**
   * @param second null without a second variant
   * @param errors at its fields
   * @param version that the form carries
   */
  RowView(
      PageContext page,
      RowSizer sizer,
      Territory territory,
      RowSizing first,
      RowSizing second,
      List<FormError> errors,
      String version) {
    this.page = page;
    this.sizer = sizer;
    this.territory = territory;
    this.first = first;
    this.second = second;
    this.cells = new RowCells(page, first.row(), errors);
    this.version = version;
  }

  private Lot lot() {
    return first.row().known().lot();
  }

  private Trade trade() {
    return first.row().known().trade();
  }

  public String id() {
    return "row-" + lot().id();
  }

  public String href() {
    return "/lots/" + lot().id() + "/calibration";
  }

  public String name() {
    return page.text("sizinggrid.lot", String.valueOf(lot().number()), lot().title());
  }

  /** Null when the lot is called by it. */
  public String tradeLabel() {
    String label = label(trade());
    return label.equals(lot().title()) ? null : label;
  }

  private String label(Trade trade) {
    return trade.label(page.messages().locale());
  }

  /** The box to tick. */
  public FormField keep() {
    return new FormField(
        "checkbox",
        first.row().name(GridRow.KEEP),
        page.text(KEY + "keep"),
        null,
        first.row().value(GridRow.KEEP),
        false,
        null,
        List.of(),
        null);
  }

  public String versionName() {
    return first.row().name(GridRow.VERSION);
  }

  public String version() {
    return version;
  }

  public FormField method() {
    return cells.method();
  }

  public List<RowCells.Cell> cells() {
    return cells.cells();
  }

  public FormField retained() {
    return cells.retained();
  }

  public FormField reason() {
    return cells.reason();
  }

  public List<RowCells.Carried> carried() {
    return cells.carried();
  }

  public String hours() {
    return hours(first);
  }

  public boolean comparing() {
    return second != null;
  }

  public String secondHours() {
    return second == null ? null : hours(second);
  }

  private String hours(RowSizing sizing) {
    return sizing.isAnswered() ? page.formats().hours(sizing.answer().hours()) : "–";
  }

  public List<String> steps() {
    return steps(first);
  }

  public List<String> secondSteps() {
    return second == null ? List.of() : steps(second);
  }

  public boolean explained() {
    return first.isAnswered();
  }

  private static List<String> steps(RowSizing sizing) {
    return sizing.isAnswered()
        ? sizing.answer().steps().stream().map(CalibrationAnswer.Step::label).toList()
        : List.of();
  }

  /** What to think about, and what is still to be said or filled in. */
  public List<String> notes() {
    return Stream.concat(variants().flatMap(this::notes).distinct(), unticked()).toList();
  }

  private Stream<String> notes(RowSizing sizing) {
    Stream<String> advice =
        sizing.isAnswered()
            ? sizing.answer().advice().stream()
                .filter(known -> !underFloor(sizing) || known.code() != AdviceCode.UNDER_FLOOR)
                .map(CalibrationAnswer.Advice::message)
            : Stream.of();
    Stream<String> reasons =
        sizing.needs().stream()
            .filter(need -> !sizing.explained() || need == RowSizing.Need.FLOOR)
            .map(need -> sizer.worded(sizing, need));
    Stream<String> missing =
        sizing.errors().all().stream()
            .filter(sizing::isMissing)
            .map(error -> page.text(KEY + "missing", label(error)));
    Stream<String> wrong =
        sizing.wrong().stream()
            .map(error -> page.text("calibration.wrong.at", label(error), error.message()));
    return Stream.of(wrong, missing, advice, reasons).flatMap(part -> part);
  }

  private static boolean underFloor(RowSizing sizing) {
    return sizing.needs().contains(RowSizing.Need.FLOOR);
  }

  /** A figure that is new and would be left out. */
  private Stream<String> unticked() {
    Calibration kept = first.row().known().newest();
    boolean changed = kept != null && first.isAnswered() && !kept.due().equals(first.due());
    return changed && !first.row().isTicked()
        ? Stream.of(page.text(KEY + "unticked"))
        : Stream.of();
  }

  private Stream<RowSizing> variants() {
    return second == null ? Stream.of(first) : Stream.of(first, second);
  }

  private String label(FormError error) {
    return page.text("sizinggrid.cell." + error.field());
  }

  public LotHints hints() {
    SizingSheet.Row known = first.row().known();
    return LotHints.of(page, territory, trade().code(), known.similar(), known.agreed());
  }

  /** Whether enough comparable lots are closed to be told of. */
  public boolean similarTold() {
    return first.row().known().similar().isTold();
  }

  /** Where the figures come from that were proposed. */
  public List<String> sources() {
    SizingSheet.Row known = first.row().known();
    Stream<String> kept =
        known.newest() == null
            ? Stream.of()
            : Stream.of(
                page.text(
                    KEY + "kept",
                    known.newest().due(),
                    known.newest().calculatedAt(),
                    known.newest().calculatedBy()));
    Stream<String> share =
        Stream.of(
            page.text(
                "calibration.result.source",
                label(trade()),
                page.formats().share(trade().labourShare()),
                trade().labourShareSource(),
                trade().labourShareFrom()));
    Stream<String> usual =
        known.agreed().isPresent() ? Stream.of() : Stream.of(page.text(KEY + "usual"));
    return Stream.of(kept, share, usual).flatMap(part -> part).toList();
  }
}
