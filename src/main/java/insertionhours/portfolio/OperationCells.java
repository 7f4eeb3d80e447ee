package insertionhours.portfolio;

import insertionhours.measure.AchievementRate;
import insertionhours.texts.Formats;
import insertionhours.turns.Turn;
import insertionhours.turns.TurnWords;
import insertionhours.web.HoursReading;
import insertionhours.web.PageContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each column says of an operation: on the page, and in the table to take away. */
final class OperationCells {
  /** The lots in one state. */
  public record State(Badge badge, long lots) {}

  /**
   * A cell of the page.
   *
   * @param look its class, null for none
   * @param note in small letters below, null for none
   */
  public record Cell(String label, String look, String text, String note, List<State> states) {}

  private final PageContext page;
  private final Reader reader;
  private final HoursReading reading;

  OperationCells(PageContext page, Reader reader) {
    this.page = page;
    this.reader = reader;
    this.reading = HoursReading.of(page);
  }

  /** The columns that the address asks for, as far as they are for this reader, in their order. */
  Stream<OperationColumn> shown(OperationQuery query) {
    return query.columns().stream().filter(this::isForReader).sorted();
  }

  boolean isForReader(OperationColumn column) {
    return column != OperationColumn.TURN || reader.isFacilitator();
  }

  List<HoursReading.Choice> units() {
    return reading.choices();
  }

  String heading(OperationColumn column) {
    return page.text("portfolio.operations." + column.key());
  }

  Cell cell(OperationColumn column, OperationSummary summary) {
    boolean preparing = column == OperationColumn.DUE && !summary.hoursInPreparation().isZero();
    return new Cell(
        heading(column),
        column.isNumber() ? "number" : null,
        text(column, summary),
        preparing
            ? page.text(
                "portfolio.operations.inPreparation",
                reading.text(summary.hoursInPreparation(), summary.time()))
            : waiting(column, summary),
        column == OperationColumn.LOTS ? states(summary) : List.of());
  }

  private String waiting(OperationColumn column, OperationSummary summary) {
    boolean waits =
        column == OperationColumn.TURN && summary.turn() != null && summary.turn().days() > 0;
    return waits ? TurnWords.days(page, summary.turn()) : null;
  }

  private String turn(Turn turn) {
    return turn == null
        ? "–"
        : page.text(
            "portfolio.operations.turnOf",
            page.messages().label(turn.actor()),
            TurnWords.act(page, turn));
  }

  private String text(OperationColumn column, OperationSummary summary) {
    Formats formats = page.formats();
    var operation = summary.operation();
    return switch (column) {
      case NAME -> operation.name();
      case AUTHORITY -> summary.authority();
      case REFERENT -> operation.referentName() == null ? "" : operation.referentName();
      case TAGS -> String.join(", ", operation.tags());
      case DATES -> page.text("portfolio.dates", operation.startsOn(), operation.endsOn());
      case LOTS -> "";
      case DUE -> reading.text(summary.hoursDue(), summary.time());
      case ACCEPTED -> reading.text(summary.hoursAccepted(), summary.time());
      case RATE -> summary.rate().map(formats::percent).orElse("–");
      case TURN -> turn(summary.turn());
    };
  }

  private List<State> states(OperationSummary summary) {
    Map<Badge, Long> counted =
        summary.lots().stream()
            .collect(
                Collectors.groupingBy(
                    lot -> Badge.of(page.messages(), reader, lot.status(), lot.outcome()),
                    LinkedHashMap::new,
                    Collectors.counting()));
    return counted.entrySet().stream()
        .map(entry -> new State(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** One or two: what the page puts into one cell may be two figures. */
  Stream<String> csvHeadings(OperationColumn column) {
    Stream<String> keys =
        switch (column) {
          case DATES -> Stream.of("startsOn", "endsOn");
          case DUE -> Stream.of("dueInHours", "inPreparationInHours");
          case ACCEPTED -> Stream.of("acceptedInHours");
          case RATE -> Stream.of("ratePercent");
          case TURN -> Stream.of("turn", "waitingDays");
          case NAME, AUTHORITY, REFERENT, TAGS, LOTS -> Stream.of(column.key());
        };
    return keys.map(key -> page.text("portfolio.operations." + key));
  }

  /** As many as there are headings. */
  Stream<Object> csv(OperationColumn column, OperationSummary summary) {
    var operation = summary.operation();
    return switch (column) {
      case DATES -> Stream.of(operation.startsOn(), operation.endsOn());
      case LOTS -> Stream.of(summary.lots().size());
      case DUE -> Stream.of(summary.hoursDue(), summary.hoursInPreparation());
      case ACCEPTED -> Stream.of(summary.hoursAccepted());
      case NAME -> Stream.of(operation.name());
      case AUTHORITY -> Stream.of(summary.authority());
      case TAGS -> Stream.of(String.join(", ", operation.tags()));
      case REFERENT -> Arrays.stream(new Object[] {operation.referentName()});
      case TURN ->
          Stream.of(turn(summary.turn()), summary.turn() == null ? "" : summary.turn().days());
      case RATE ->
          Arrays.stream(new Object[] {summary.rate().map(AchievementRate::percent).orElse(null)});
    };
  }
}
