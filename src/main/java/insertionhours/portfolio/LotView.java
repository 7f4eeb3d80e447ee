package insertionhours.portfolio;

import insertionhours.alerts.AlertWords;
import insertionhours.alerts.LotAlert;
import insertionhours.contracts.LotStatus;
import insertionhours.counting.CountingWords;
import insertionhours.documents.CumulativeCurve;
import insertionhours.measure.Hours;
import insertionhours.obligations.Award;
import insertionhours.obligations.AwardRole;
import insertionhours.progress.MonthTotal;
import insertionhours.texts.Formats;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The page of a lot. */
final class LotView extends PageView {
  /** A month of the curve, in figures. */
  public record MonthRow(
      String month,
      String href,
      String declared,
      String accepted,
      String cumulated,
      String expected,
      String forecast) {}

  private final Reader reader;
  private final LotOverview overview;
  private final String trade;
  private final String noClauseReason;
  private final Clock clock;

  /**
   * @param noClauseReason worded, null for a lot with a clause
   */
  LotView(
      PageContext page,
      Reader reader,
      LotOverview overview,
      String trade,
      String noClauseReason,
      Clock clock) {
    super(
        "lot.mustache",
        page,
        page.text("portfolio.lot.name", overview.lot().number(), overview.lot().title()));
    this.reader = reader;
    this.overview = overview;
    this.trade = trade;
    this.noClauseReason = noClauseReason;
    this.clock = clock;
  }

  @Override
  public List<Crumb> crumbs() {
    return Ways.below(page, overview.operation());
  }

  public String here() {
    return Ways.lot(overview.lot().id());
  }

  public boolean facilitator() {
    return reader.isFacilitator();
  }

  public Badge badge() {
    return Badge.of(
        page.messages(), reader, overview.lot().status(), overview.obligation().outcome());
  }

  public String authority() {
    return overview.authority();
  }

  public String trade() {
    return trade;
  }

  /** Null before the award, and to who may not know. */
  public String holder() {
    return overview.awards().stream()
        .filter(award -> award.role() == AwardRole.HOLDER)
        .map(Award::enterpriseName)
        .findFirst()
        .orElse(null);
  }

  /** Where the holder's contact is entered, null while it is known or none is asked for. */
  public String contactHref() {
    LotStatus status = overview.lot().status();
    return reader.isFacilitator() && (status == LotStatus.AWARDED || status == LotStatus.RUNNING)
        ? Ways.toMissingContact(overview.awards()).orElse(null)
        : null;
  }

  public String dates() {
    return page.text("portfolio.dates", overview.lot().startsOn(), overview.lot().endsOn());
  }

  public String amount() {
    return overview.lot().amountExclTax() == null
        ? null
        : page.text("portfolio.lot.amount", overview.lot().amountExclTax());
  }

  public boolean withClause() {
    return overview.lot().status() != null;
  }

  public String noClauseReason() {
    return noClauseReason;
  }

  /** Which counting rules hold, in one sentence. */
  public String counting() {
    return new CountingWords(page.messages()).holds(overview.counting());
  }

  public List<LotTiles.Tile> tiles() {
    return new LotTiles(page, overview.progress(), overview.time(), LocalDate.now(clock)).all();
  }

  /** Null while there is nothing to tell. */
  public AlertWords alert() {
    LotAlert alert = overview.alert();
    return alert == null || !alert.calls() ? null : new AlertWords(page, alert);
  }

  public NextStep next() {
    return NextStep.of(page, reader, overview.turn());
  }

  /** Null while nothing is owed yet. */
  public String barPicture() {
    Hours due = overview.progress().due();
    return !overview.isAwarded() || due == null || due.isZero()
        ? null
        : Bars.of(
                page,
                overview.lot().number(),
                due,
                overview.progress().accepted(),
                overview.progress().pending())
            .svg("lot-bar");
  }

  public LotTabs tabs() {
    return new LotTabs(page, reader, overview);
  }

  public ObligationPart obligation() {
    return new ObligationPart(page, reader, overview);
  }

  public AwardsPart enterprises() {
    return new AwardsPart(page, reader, overview);
  }

  /** Only of lots that owe hours. */
  public boolean drawn() {
    return barPicture() != null;
  }

  public String curvePicture() {
    Formats formats = page.formats();
    DateTimeFormatter label = DateTimeFormatter.ofPattern("MMM yy", page.messages().locale());
    return new CumulativeCurve(
            page.text("portfolio.curve.title", overview.lot().number()),
            page.text(
                "portfolio.curve.description",
                overview.progress().accepted(),
                overview.progress().due()),
            overview.progress().opening(),
            points().stream().map(point -> point.labelled(label.format(point.month()))).toList(),
            overview.progress().due(),
            new CumulativeCurve.Words(
                page.text("portfolio.tile.accepted"),
                page.text("portfolio.curve.expected"),
                page.text("portfolio.tile.due"),
                overview.progress().forecast() == null
                    ? ""
                    : page.text("portfolio.curve.forecast")),
            formats::hours)
        .svg("lot-curve");
  }

  public List<MonthRow> months() {
    return points().stream().map(this::row).toList();
  }

  private List<LotCurve.Point> points() {
    return new LotCurve(overview, YearMonth.now(clock)).points();
  }

  private MonthRow row(LotCurve.Point point) {
    Optional<MonthTotal> total = point.total();
    return new MonthRow(
        page.formats().month(point.month()),
        total.isEmpty() ? null : here() + "/hours?from=" + point.month() + "&to=" + point.month(),
        total.map(MonthTotal::declared).map(page.formats()::hours).orElse("–"),
        total.map(MonthTotal::accepted).map(page.formats()::hours).orElse("–"),
        point.accepted().map(page.formats()::hours).orElse("–"),
        point.expected().map(page.formats()::hours).orElse("–"),
        point.forecast().map(page.formats()::hours).orElse("–"));
  }
}
