package insertionhours.reports;

import insertionhours.measure.Hours;
import insertionhours.measure.WorkTime;
import insertionhours.web.HoursReading;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;

/** The achievement of an authority, to be read, printed and put before elected members. */
public final class AchievementView extends PageView {
  private final DetailedReport detailed;
  private final AchievementReport report;
  private final ReportWords words;
  private final ReportAddress address;
  private final ReportReading reading;
  private final ReportTables tables;
  private final ReportPictures pictures;
  private final YearMonth present;

  AchievementView(
      PageContext page,
      DetailedReport detailed,
      ReportWords words,
      ReportAddress address,
      ReportReading reading,
      YearMonth present) {
    super(
        "achievement.mustache",
        page,
        words.text("page.title", detailed.report().contractingAuthority().name()));
    this.detailed = detailed;
    this.report = detailed.report();
    this.words = words;
    this.address = address;
    this.reading = reading;
    this.tables = new ReportTables(detailed, words, address, reading);
    this.pictures = new ReportPictures(report, words);
    this.present = present;
  }

  /** A period that is asked for often. */
  public record Preset(String href, String label) {}

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("/reports", words.text("list.title")));
  }

  public String scope() {
    return words.scope(report.scope());
  }

  public String period() {
    return words.text("page.period", report.from(), report.to());
  }

  public String asOf() {
    return words.text("page.asOf", report.asOf());
  }

  public String from() {
    return report.from().toString();
  }

  public String to() {
    return report.to().toString();
  }

  public Long organisation() {
    return address.facilitatorOrganisationId();
  }

  /** What the page is read in, null for hours. */
  public WorkTime.Unit unit() {
    return reading.asked();
  }

  public List<HoursReading.Choice> choices() {
    return reading.choices();
  }

  /** What the unit is worth, null for hours. */
  public String unitNote() {
    return reading.explained();
  }

  public String formAction() {
    return address.page();
  }

  public List<Preset> presets() {
    int year = present.getYear();
    return List.of(
        new Preset(year(year), words.text("page.thisYear")),
        new Preset(year(year - 1), words.text("page.lastYear")),
        new Preset(address.sinceTheBeginning(), words.text("page.allAlong")));
  }

  public String csvHref() {
    return address.csv();
  }

  /** Who did the hours: the year of the end for those who get years only, the same months else. */
  public String profileHref() {
    return address.profile();
  }

  public String csvLabel() {
    return words.text("page.csv", AchievementCsv.countRows(detailed));
  }

  public boolean any() {
    return !report.operations().isEmpty();
  }

  /** What was done in the period. */
  public String inPeriod() {
    return words.text(
        "page.inPeriod",
        periodInWords(),
        count(report.hoursAccepted()),
        bare(report.hoursAccepted()));
  }

  /** What was done since the beginning, against what was due. */
  public String sinceAward() {
    return report.achievementRate() == null
        ? words.text("page.sinceAwardWithoutDue", report.hoursAcceptedToDate())
        : words.text(
            "page.sinceAward",
            count(report.hoursAcceptedToDate()),
            bare(report.hoursAcceptedToDate()),
            bare(report.hoursDue()),
            report.achievementRate());
  }

  public String due() {
    return hours(report.hoursDue());
  }

  public String lotCount() {
    return words.text("page.lotCount", report.lots().size());
  }

  public String toDate() {
    return hours(report.hoursAcceptedToDate());
  }

  public String rate() {
    return words.rate(report.achievementRate());
  }

  public String remaining() {
    return hours(report.hoursRemaining());
  }

  public int lotsBelowDue() {
    return report.lotsBelowDue();
  }

  public boolean anyBelowDue() {
    return report.lotsBelowDue() > 0;
  }

  public List<ReportTables.Lot> belowDue() {
    return report.lots().stream().filter(LotAchievement::isBelowDue).map(tables::lot).toList();
  }

  public String declared() {
    return hours(report.hoursDeclared());
  }

  public String accepted() {
    return hours(report.hoursAccepted());
  }

  public List<ReportTables.Operation> operations() {
    return tables.operations();
  }

  public List<ReportTables.Part> trades() {
    return tables.trades();
  }

  public List<ReportTables.Part> modalities() {
    return tables.modalities();
  }

  public List<ReportTables.Enterprise> enterprises() {
    return tables.enterprises(detailed.enterprises());
  }

  public List<ReportTables.Month> months() {
    return tables.months(detailed.curve());
  }

  public boolean anyMonth() {
    return !detailed.curve().isEmpty();
  }

  public boolean foreseen() {
    return pictures.foresees(detailed.curve());
  }

  public boolean anyTrade() {
    return !report.byTrade().isEmpty();
  }

  public String curvePicture() {
    return pictures.curve(detailed.curve());
  }

  public String tradesPicture() {
    return pictures.trades();
  }

  /** Null when no lot is in preparation. */
  public String inPreparation() {
    return report.hoursInPreparation().isZero()
        ? null
        : words.text("page.inPreparation", report.hoursInPreparation());
  }

  public String cappedRate() {
    return report.cappedRate() == null ? null : words.text("page.cappedRate", report.cappedRate());
  }

  private String periodInWords() {
    YearMonth from = report.from();
    YearMonth to = report.to();
    if (from.equals(to)) {
      return words.text("page.inMonth", from);
    }
    boolean wholeYear =
        from.getYear() == to.getYear() && from.getMonthValue() == 1 && to.getMonthValue() == 12;
    return wholeYear
        ? words.text("page.inYear", String.valueOf(from.getYear()))
        : words.text("page.between", from, to);
  }

  private String year(int year) {
    return address.between(YearMonth.of(year, 1), YearMonth.of(year, 12));
  }

  private String hours(Hours hours) {
    return reading.ofAll(hours);
  }

  private String bare(Hours hours) {
    return words.formats().bare(hours);
  }

  /** Chooses between singular and plural. */
  private static long count(Hours hours) {
    return hours.value().setScale(0, RoundingMode.UP).longValueExact();
  }
}
