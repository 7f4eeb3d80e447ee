package insertionhours.portfolio;

import insertionhours.declaring.PersonName;
import insertionhours.forms.FormField.Option;
import insertionhours.hours.LotHoursLine;
import insertionhours.hours.LotHoursSum;
import insertionhours.identity.Actor;
import insertionhours.listing.Listing;
import insertionhours.measure.Hours;
import insertionhours.measure.ParisTime;
import insertionhours.obligations.Award;
import insertionhours.obligations.Modality;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The lines behind the totals of a lot. */
final class LotHoursView extends PageView {
  /** A line, worded. */
  public record Row(
      String month,
      String declaration,
      String href,
      String enterprise,
      String person,
      String employer,
      String trade,
      String modality,
      String declared,
      String accepted,
      Badge badge,
      String reason,
      String decidedBy,
      String decidedOn) {}

  /** A row under the lines. */
  public record Total(String label, String declared, String accepted) {}

  private final Actor actor;
  private final LotOverview overview;
  private final LotHoursAddress address;
  private final Listing<LotHoursLine> lines;
  private final LotHoursSum sum;
  private final Map<String, String> trades;

  LotHoursView(
      PageContext page,
      Actor actor,
      LotOverview overview,
      LotHoursAddress address,
      Listing<LotHoursLine> lines,
      LotHoursSum sum,
      Map<String, String> trades) {
    super("lot-hours.mustache", page, page.text("portfolio.hours.title", overview.lot().number()));
    this.actor = actor;
    this.overview = overview;
    this.address = address;
    this.lines = lines;
    this.sum = sum;
    this.trades = trades;
  }

  @Override
  public List<Crumb> crumbs() {
    return Ways.below(page, overview.operation(), overview.lot());
  }

  public LotTabs tabs() {
    return new LotTabs(page, Reader.of(actor, overview.lot()), overview);
  }

  public String action() {
    return Ways.lot(overview.lot().id()) + "/hours";
  }

  public YearMonth from() {
    return address.filter().from();
  }

  public YearMonth to() {
    return address.filter().to();
  }

  public List<Option> tradeOptions() {
    return trades.entrySet().stream()
        .map(
            trade ->
                new Option(
                    trade.getKey(),
                    trade.getValue(),
                    trade.getKey().equals(address.filter().trade())))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  public List<Option> modalityOptions() {
    return Arrays.stream(Modality.values())
        .map(
            modality ->
                new Option(
                    modality.name(),
                    page.messages().label(modality),
                    modality == address.filter().modality()))
        .toList();
  }

  public List<Option> enterpriseOptions() {
    Long chosen = address.filter().enterpriseId();
    return overview.awards().stream()
        .filter(Award::declares)
        .map(
            award ->
                new Option(
                    Long.toString(award.enterpriseId()),
                    award.enterpriseName(),
                    chosen != null && chosen == award.enterpriseId()))
        .distinct()
        .toList();
  }

  public boolean filtered() {
    return address.filtered();
  }

  public String caption() {
    return page.text("portfolio.hours.caption", sum.count());
  }

  public boolean any() {
    return sum.count() > 0;
  }

  public List<Row> rows() {
    return lines.items().stream().map(this::row).toList();
  }

  /** The sum of all lines asked for; and of the lot, with what was done before the tool. */
  public List<Total> totals() {
    Total all = total("total", sum.declared(), sum.accepted());
    Hours opening = overview.progress().opening();
    return address.filtered() || opening.isZero()
        ? List.of(all)
        : List.of(
            all,
            total("opening", opening, opening),
            total("grandTotal", sum.declared().plus(opening), sum.accepted().plus(opening)));
  }

  public String csvHref() {
    return address.in(action() + ".csv", null);
  }

  public String firstHref() {
    return address.after() == null ? null : address.in(action(), null);
  }

  public String nextHref() {
    return lines.next() == null ? null : address.in(action(), lines.next());
  }

  private Total total(String key, Hours declared, Hours accepted) {
    return new Total(
        page.text("portfolio.hours." + key),
        page.formats().hours(declared),
        page.formats().hours(accepted));
  }

  private Row row(LotHoursLine line) {
    boolean opens =
        actor.facilitates(overview.lot().facilitatorOrganisationId())
            || actor.declaresFor(line.enterprise().id());
    return new Row(
        page.formats().month(line.month()),
        line.sequence() == 0
            ? page.text("portfolio.hours.first", String.valueOf(line.declarationId()))
            : page.text(
                "portfolio.hours.supplement",
                line.sequence(),
                String.valueOf(line.declarationId())),
        opens ? "/declarations/" + line.declarationId() : null,
        line.enterprise().name(),
        PersonName.of(line.beneficiary()),
        line.employer() == null
            ? null
            : page.text("portfolio.hours.employer", line.employer().name()),
        trades.getOrDefault(line.trade(), line.trade()),
        page.messages().label(line.modality()),
        page.formats().hours(line.hoursDeclared()),
        line.hoursAccepted() == null ? "–" : page.formats().hours(line.hoursAccepted()),
        new Badge(line.status().name(), page.messages().label(line.status())),
        line.reasonCode() == null ? null : page.messages().label(line.reasonCode()),
        line.decidedBy(),
        line.decidedAt() == null
            ? null
            : page.formats().date(LocalDate.ofInstant(line.decidedAt(), ParisTime.ZONE)));
  }
}
