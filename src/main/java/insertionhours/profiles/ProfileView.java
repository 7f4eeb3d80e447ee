package insertionhours.profiles;

import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who did the hours, to be read, printed and put before elected members. */
public final class ProfileView extends PageView {
  private static final int YEARS_SHOWN = 4;

  /** Tables of more kinds tell in one line which of them nobody is of. */
  private static final int LONG = 4;

  private final Profile profile;
  private final ProfileWords words;
  private final Long organisation;
  private final int presentYear;

  /**
   * @param organisation whose part was asked for, null when none in particular was
   */
  ProfileView(PageContext page, Profile profile, Long organisation, int presentYear) {
    super(
        "profile.mustache",
        page,
        page.text("profiles.page.title", profile.contractingAuthority().name()));
    this.profile = profile;
    this.words = new ProfileWords(page.messages());
    this.organisation = organisation;
    this.presentYear = presentYear;
  }

  /**
   * A table, worded.
   *
   * @param nobody the kinds of a long table that nobody is of, in one sentence; null without any
   */
  public record Table(String id, String title, String note, List<Row> rows, String nobody) {}

  /** Some people of a table. */
  public record Row(String label, String people, String hours) {}

  /** A period that is asked for often. */
  public record Preset(String href, String label) {}

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("/reports", page.text("reports.list.title")),
        new Crumb(report(), profile.contractingAuthority().name()));
  }

  public String period() {
    return words.text("page.period", profile.from(), profile.to());
  }

  public String scope() {
    return words.scope(profile.scope());
  }

  /** Whether it may be published. */
  public boolean published() {
    return profile.scope().isAll();
  }

  public String formAction() {
    return report() + "/profile";
  }

  public String csvHref() {
    return report() + "/profile.csv" + query(months());
  }

  public String from() {
    return profile.from().toString();
  }

  public String to() {
    return profile.to().toString();
  }

  public Long organisation() {
    return organisation;
  }

  public List<Preset> presets() {
    return IntStream.range(0, YEARS_SHOWN)
        .map(back -> presentYear - back)
        .mapToObj(year -> new Preset(formAction() + query("year=" + year), String.valueOf(year)))
        .toList();
  }

  public boolean any() {
    return profile.people() > 0;
  }

  public String people() {
    return words.formats().number(profile.people());
  }

  public String hours() {
    return words.formats().hours(profile.hours());
  }

  public String hoursPerPerson() {
    return words.formats().hours(profile.hoursPerPerson());
  }

  public String fullTime() {
    return words.formats().number(profile.fullTimeEquivalents());
  }

  public List<Table> tables() {
    return Stream.of(ProfileTable.values()).map(this::table).toList();
  }

  private Table table(ProfileTable table) {
    List<ProfileCell> cells = profile.table(table);
    Predicate<ProfileCell> folded = cell -> cells.size() > LONG && isNobody(cell);
    List<String> nobody = cells.stream().filter(folded).map(cell -> label(table, cell)).toList();
    return new Table(
        "by-" + table.key(),
        words.table(table),
        table.isShared() ? words.text("page.shared") : null,
        cells.stream()
            .filter(folded.negate())
            .map(cell -> new Row(label(table, cell), words.people(cell), words.hours(cell)))
            .toList(),
        nobody.isEmpty() ? null : words.text("page.nobody", String.join(", ", nobody)));
  }

  private static boolean isNobody(ProfileCell cell) {
    return !cell.suppressed() && cell.people() == 0;
  }

  private String label(ProfileTable table, ProfileCell cell) {
    return table.label(page.messages(), cell.code());
  }

  private String report() {
    return "/reports/authorities/" + profile.contractingAuthority().id();
  }

  private String months() {
    return published()
        ? "year=" + profile.from().getYear()
        : "from=" + profile.from() + "&to=" + profile.to();
  }

  private String query(String months) {
    return "?"
        + months
        + (organisation == null ? "" : "&facilitatorOrganisationId=" + organisation);
  }
}
