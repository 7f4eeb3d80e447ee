package insertionhours.portfolio;

import insertionhours.communes.CommuneField;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.turns.Turn;
import insertionhours.web.HoursReading;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An operation: who, where, when, and how far its lots are. */
final class OperationView extends PageView {
  /** A lot, worded. */
  public record Row(
      String href,
      String name,
      String trade,
      Badge badge,
      String due,
      String declared,
      String accepted,
      String remaining,
      String rate,
      NextStep next) {}

  /** The picture of a lot. */
  public record Bar(String name, String barPicture) {}

  private final Reader reader;
  private final OperationSummary summary;
  private final boolean readsReport;
  private final Function<String, String> trades;
  private final HoursReading reading;
  private final Map<Long, Turn> turns;

  OperationView(
      PageContext page,
      Actor actor,
      OperationSummary summary,
      Function<String, String> trades,
      Map<Long, Turn> turns) {
    super("operation.mustache", page, summary.operation().name());
    this.reader = reader(actor, summary.operation());
    this.readsReport = reader != Reader.DECLARANT;
    this.summary = summary;
    this.trades = trades;
    this.reading = HoursReading.of(page);
    this.turns = turns;
  }

  private static Reader reader(Actor actor, Operation operation) {
    if (actor.facilitates(operation.facilitatorOrganisationId())) {
      return Reader.FACILITATOR;
    }
    return actor.reads(operation.contractingAuthorityId()) ? Reader.AUTHORITY : Reader.DECLARANT;
  }

  @Override
  public List<Crumb> crumbs() {
    return Ways.toOperation(page);
  }

  public String reference() {
    return summary.operation().reference();
  }

  public String authority() {
    return summary.authority();
  }

  /** Who follows it, null for nobody in particular. */
  public String referent() {
    return summary.operation().referentName();
  }

  public String commune() {
    return CommuneField.shown(summary.operation().communeCode());
  }

  public String dates() {
    return page.text(
        "portfolio.dates", summary.operation().startsOn(), summary.operation().endsOn());
  }

  public List<String> tags() {
    return summary.operation().tags();
  }

  public boolean facilitator() {
    return reader.isFacilitator();
  }

  public String reportHref() {
    return readsReport
        ? "/reports/authorities/" + summary.operation().contractingAuthorityId()
        : null;
  }

  /** What is put into the tender file, for those who may read it. */
  public String noteHref() {
    return readsReport && any() ? here() + "/note" : null;
  }

  public String here() {
    return Ways.operation(summary.operation().id());
  }

  public boolean any() {
    return !summary.lots().isEmpty();
  }

  public List<HoursReading.Choice> choices() {
    return reading.choices();
  }

  public String caption() {
    return page.text("portfolio.operation.lotsCaption", summary.lots().size());
  }

  public List<Row> rows() {
    return summary.lots().stream().map(this::row).toList();
  }

  public Row total() {
    return new Row(
        null,
        null,
        null,
        null,
        hours(summary.hoursDue()),
        hours(Hours.sum(summary.lots().stream().map(LotTotals::hoursDeclared).toList())),
        hours(summary.hoursAccepted()),
        hours(summary.hoursRemaining()),
        summary.rate().map(page.formats()::percent).orElse("–"),
        null);
  }

  /** What is not in the total yet, null when there is nothing. */
  public String inPreparation() {
    return summary.hoursInPreparation().isZero()
        ? null
        : page.text("portfolio.operation.inPreparation", summary.hoursInPreparation());
  }

  /** Only lots that owe hours already. */
  public List<Bar> bars() {
    return summary.lots().stream()
        .filter(lot -> lot.isAwarded() && !lot.due().isZero())
        .map(lot -> new Bar(name(lot), picture(lot)))
        .toList();
  }

  public boolean drawn() {
    return !bars().isEmpty();
  }

  private String picture(LotTotals lot) {
    return Bars.of(page, lot.number(), lot.due(), lot.hoursAccepted(), lot.hoursAwaiting())
        .svg("lot-" + lot.id());
  }

  private Row row(LotTotals lot) {
    return new Row(
        Ways.lot(lot.id()),
        name(lot),
        trades.apply(lot.trade()),
        Badge.of(page.messages(), reader, lot.status(), lot.outcome()),
        lot.hoursDue() == null ? "–" : hours(lot.hoursDue()),
        lot.isAwarded() ? hours(lot.hoursDeclared()) : "–",
        lot.isAwarded() ? hours(lot.hoursAccepted()) : "–",
        lot.isAwarded() ? hours(lot.hoursRemaining()) : "–",
        lot.rate().map(page.formats()::percent).orElse("–"),
        NextStep.of(page, reader, turns.get(lot.id())));
  }

  private String hours(Hours hours) {
    return reading.text(hours, summary.time());
  }

  private String name(LotTotals lot) {
    return page.text("portfolio.lot.name", lot.number(), lot.title());
  }
}
