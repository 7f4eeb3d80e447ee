package insertionhours.declaring;

import insertionhours.awaited.FirmCounts;
import insertionhours.awaited.FirmMonth;
import insertionhours.awaited.MonthCounts;
import insertionhours.awaited.MonthState;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.declaring.DeclarationWords.Badge;
import insertionhours.identity.Actor;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The firms of a lot, each with its months. */
final class FirmMonthView extends PageView {
  /**
   * A month of a firm.
   *
   * @param reason why it is waived, for facilitators; else null
   * @param waive where to waive it, for facilitators while it is awaited; else null
   * @param waiverId to take a waiver back, for facilitators; else null
   */
  public record Month(
      String month,
      String href,
      Badge state,
      String declared,
      String accepted,
      String due,
      String reason,
      String waive,
      Long waiverId) {}

  /**
   * A firm with its sums.
   *
   * @param counts how its months divide, null when none is counted
   * @param finished that it has finished, else null
   * @param resume for facilitators, whether it can be awaited again
   */
  public record Firm(
      long id,
      String name,
      String late,
      String counts,
      String finished,
      boolean resume,
      List<Month> months,
      String declared,
      String accepted) {}

  private final DeclarationWords words;
  private final Lot lot;
  private final Operation operation;
  private final List<FirmMonth> months;
  private final Actor actor;

  FirmMonthView(
      PageContext page,
      DeclarationWords words,
      Lot lot,
      Operation operation,
      List<FirmMonth> months,
      Actor actor) {
    super("firm-months.mustache", page, page.text("declaring.firms.title"));
    this.words = words;
    this.lot = lot;
    this.operation = operation;
    this.months = months;
    this.actor = actor;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("/operations", page.text("web.menu.operations")),
        new Crumb("/operations/" + operation.id(), operation.reference()),
        new Crumb("/lots/" + lot.id(), lotName()));
  }

  public String lotName() {
    return page.text("declaring.lot", lot.number(), lot.title());
  }

  public String caption() {
    return page.text("declaring.firms.caption", firms().size(), months.size());
  }

  public boolean any() {
    return !months.isEmpty();
  }

  public String csvHref() {
    return "/lots/" + lot.id() + "/firms.csv";
  }

  public String lotHref() {
    return "/lots/" + lot.id();
  }

  public List<Firm> firms() {
    Map<Long, List<FirmMonth>> byFirm =
        months.stream()
            .collect(
                Collectors.groupingBy(
                    FirmMonth::enterpriseId, LinkedHashMap::new, Collectors.toList()));
    return byFirm.values().stream().map(this::firm).toList();
  }

  public String totalDeclared() {
    return declared(months);
  }

  public String totalAccepted() {
    return accepted(months);
  }

  private Firm firm(List<FirmMonth> ofFirm) {
    FirmMonth first = ofFirm.get(0);
    FirmCounts counts = FirmCounts.of(ofFirm).stream().findFirst().orElse(null);
    boolean finished = counts != null && counts.finishedIn() != null;
    long late = counts == null ? 0 : counts.calendar().late();
    return new Firm(
        first.enterpriseId(),
        first.enterpriseName(),
        late == 0 ? null : page.text("declaring.firms.late", late),
        counts == null ? null : counts(counts),
        finished
            ? page.text("declaring.firms.finished", page.formats().month(counts.finishedIn()))
            : null,
        finished && facilitated(),
        ofFirm.stream().map(this::month).toList(),
        declared(ofFirm),
        accepted(ofFirm));
  }

  private Month month(FirmMonth month) {
    boolean awaited = month.state().isAwaited();
    boolean nothing = awaited || month.state() == MonthState.WAIVED;
    return new Month(
        page.formats().month(month.month()),
        href(month),
        words.state(month.state(), month.late()),
        nothing ? "–" : page.formats().hours(month.declared()),
        nothing ? "–" : page.formats().hours(month.accepted()),
        awaited ? page.formats().date(month.dueOn()) : "",
        month.waiver() == null ? null : month.waiver().reason(),
        waiveHref(month),
        month.waiver() == null ? null : month.waiver().id());
  }

  private String counts(FirmCounts counts) {
    MonthCounts all = counts.calendar();
    MonthCounts due = counts.due();
    return page.text(
        "declaring.firms.counts",
        all.months(),
        all.declared(),
        all.zero(),
        all.waived(),
        all.late(),
        all.awaited(),
        due.months());
  }

  /** Hours that were returned are to be corrected, not waived. */
  private String waiveHref(FirmMonth month) {
    boolean open = month.state() == MonthState.MISSING || month.state() == MonthState.DRAFT;
    return facilitated() && month.calendar() && open
        ? WaiverPages.address(lot.id(), month.enterpriseId(), month.month())
        : null;
  }

  /** Of the table, for what is said across all of them. */
  public int columns() {
    return facilitated() ? 6 : 5;
  }

  public boolean facilitated() {
    return actor.facilitates(lot.facilitatorOrganisationId());
  }

  /** Null for who may see no more of the firm than this. */
  private String href(FirmMonth month) {
    boolean insider = facilitated() || actor.declaresFor(month.enterpriseId());
    if (!insider) {
      return null;
    }
    return month.declarationId() == null
        ? "/lots/%d/declarations/new?enterpriseId=%d&month=%s"
            .formatted(lot.id(), month.enterpriseId(), month.month())
        : "/declarations?lotId=%d&enterpriseId=%d&month=%s"
            .formatted(lot.id(), month.enterpriseId(), month.month());
  }

  private String declared(List<FirmMonth> some) {
    return page.formats().hours(Hours.sum(some.stream().map(FirmMonth::declared).toList()));
  }

  private String accepted(List<FirmMonth> some) {
    return page.formats().hours(Hours.sum(some.stream().map(FirmMonth::accepted).toList()));
  }
}
