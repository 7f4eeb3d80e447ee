package insertionhours.turns;

import insertionhours.forms.FormField.Option;
import insertionhours.listing.Listing;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import insertionhours.web.SortColumn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The list of what is awaited, lot by lot. */
final class TurnListView extends PageView {
  /** A lot, worded. */
  public record Row(
      String href,
      String operation,
      String lot,
      String authority,
      String actorCode,
      String actor,
      String act,
      String enterprise,
      String days,
      String lastAct,
      String endsOn) {}

  private final TurnFilter filter;
  private final List<LotTurn> all;
  private final int count;
  private final Listing<LotTurn> shown;

  /**
   * @param all whatever the filter
   * @param count of those that the filter lets through
   */
  TurnListView(
      PageContext page, TurnFilter filter, List<LotTurn> all, int count, Listing<LotTurn> shown) {
    super("turns.mustache", page, page.text("turns.title"));
    this.filter = filter;
    this.all = all;
    this.count = count;
    this.shown = shown;
  }

  public String search() {
    return filter.search();
  }

  public String sort() {
    return page.query().getFirst("sort");
  }

  /** How many lots each of the three has to act on, as links. */
  public List<Option> actors() {
    return Stream.of(NextActor.FACILITATOR, NextActor.ENTERPRISE, NextActor.CONTRACTING_AUTHORITY)
        .map(
            actor ->
                new Option(
                    page.addressFromStart("actor", actor),
                    page.text(
                        "turns.count." + actor,
                        all.stream().filter(lot -> lot.turn().actor() == actor).count()),
                    actor == filter.actor()))
        .toList();
  }

  public List<Option> actorOptions() {
    return Arrays.stream(NextActor.values())
        .filter(actor -> actor != NextActor.NOBODY)
        .map(
            actor ->
                new Option(actor.name(), page.messages().label(actor), actor == filter.actor()))
        .toList();
  }

  public List<Option> authorityOptions() {
    Map<Long, String> names = new LinkedHashMap<>();
    all.stream()
        .sorted(Comparator.comparing(LotTurn::contractingAuthorityName))
        .forEach(lot -> names.put(lot.contractingAuthorityId(), lot.contractingAuthorityName()));
    return names.entrySet().stream()
        .map(
            name ->
                new Option(
                    name.getKey().toString(),
                    name.getValue(),
                    name.getKey().equals(filter.contractingAuthorityId())))
        .toList();
  }

  public String activeFilters() {
    long active =
        Stream.of(filter.search(), filter.actor(), filter.act(), filter.contractingAuthorityId())
            .filter(Objects::nonNull)
            .count();
    return active == 0 ? null : page.text("turns.activeFilters", active);
  }

  public String caption() {
    return page.text("turns.caption", count);
  }

  public boolean any() {
    return count > 0;
  }

  public SortColumn operationColumn() {
    return column("turns.lot", TurnFilter.Sort.OPERATION);
  }

  public SortColumn daysColumn() {
    return column("turns.waiting", TurnFilter.Sort.DAYS);
  }

  public SortColumn endsOnColumn() {
    return column("turns.endsOn", TurnFilter.Sort.ENDS_ON);
  }

  private SortColumn column(String key, TurnFilter.Sort sort) {
    return SortColumn.of(page, key, sort, filter.sort(), filter.descending());
  }

  public List<Row> rows() {
    return shown.items().stream().map(this::row).toList();
  }

  public String exportHref() {
    return page.addressWith("after", null).replaceFirst("^/turns", "/turns.csv");
  }

  public boolean paged() {
    return firstHref() != null || nextHref() != null;
  }

  public String firstHref() {
    return page.query().getFirst("after") == null ? null : page.addressWith("after", null);
  }

  public String nextHref() {
    return shown.next() == null ? null : page.addressWith("after", shown.next());
  }

  private Row row(LotTurn lot) {
    Turn turn = lot.turn();
    return new Row(
        "/lots/" + turn.lotId(),
        lot.operationReference(),
        page.text("turns.lotName", Integer.toString(lot.number()), lot.title()),
        lot.contractingAuthorityName(),
        "TURN_" + turn.actor(),
        page.messages().label(turn.actor()),
        TurnWords.act(page, turn),
        turn.enterprise(),
        TurnWords.days(page, turn),
        lot.lastAct() == null
            ? null
            : page.text(
                "turns.lastAct",
                page.messages().label(lot.lastAct().action()),
                page.formats().instant(lot.lastAct().at())),
        page.formats().date(lot.endsOn()));
  }
}
