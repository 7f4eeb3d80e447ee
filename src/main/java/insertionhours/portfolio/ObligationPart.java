package insertionhours.portfolio;

import insertionhours.contracts.LotStatus;
import insertionhours.measure.Hours;
import insertionhours.obligations.Obligation;
import insertionhours.obligations.ObligationTransitions.Saying;
import insertionhours.obligations.ObligationTransitions.Transition;
import insertionhours.obligations.Revision;
import insertionhours.obligations.ScheduleRow;
import insertionhours.web.PageContext;
import java.util.ArrayList;
import java.util.List;

/** What a lot owes and why, as its page shows it. */
final class ObligationPart {
  /** A named fact. */
  public record Fact(String label, String value) {}

  /** A revision, worded. */
  public record RevisionRow(
      String number,
      String effectiveOn,
      String due,
      String reason,
      String references,
      List<String> schedule,
      String recorded) {}

  /**
   * A move that may be made now.
   *
   * @param to the state it leads to
   * @param button what it is called
   * @param href of its form, null when nothing has to be said for it
   * @param look the class of its button
   */
  public record Move(String to, String button, String href, String look) {}

  private final PageContext page;
  private final Reader reader;
  private final LotOverview overview;

  ObligationPart(PageContext page, Reader reader, LotOverview overview) {
    this.page = page;
    this.reader = reader;
    this.overview = overview;
  }

  public List<Fact> facts() {
    Obligation obligation = overview.obligation();
    List<Fact> facts = new ArrayList<>();
    add(facts, "clauseKind", page.messages().label(overview.lot().clauseKind()));
    add(facts, "minimum", hours(obligation.minimumHours()));
    add(facts, "offered", hours(obligation.offeredHours()));
    if (obligation.openingHours() != null) {
      Obligation.Opening opening = obligation.openingHours();
      add(
          facts,
          "opening",
          page.text(
              "portfolio.obligation.openingUntil",
              opening.hours(),
              opening.until(),
              opening.source()));
    }
    if (obligation.outcome() != null) {
      add(facts, "outcome", page.messages().label(obligation.outcome()));
    }
    if (obligation.closedOn() != null) {
      add(facts, "closedOn", page.formats().date(obligation.closedOn()));
    }
    return facts;
  }

  public boolean revised() {
    return !overview.obligation().revisions().isEmpty();
  }

  public List<RevisionRow> revisions() {
    return overview.obligation().revisions().stream().map(this::row).toList();
  }

  /** Null when the figure does not change by revision now. */
  public String reviseHref() {
    LotStatus status = overview.lot().status();
    boolean open = status == LotStatus.AWARDED || status == LotStatus.RUNNING;
    return reader.isFacilitator() && open ? Ways.lot(overview.lot().id()) + "/revisions/new" : null;
  }

  public List<Move> moves() {
    return reader.isFacilitator()
        ? Moves.from(overview.lot().status()).stream().map(this::move).toList()
        : List.of();
  }

  public boolean movable() {
    return !moves().isEmpty();
  }

  public String movesAction() {
    return Ways.lot(overview.lot().id()) + "/moves";
  }

  private Move move(Transition move) {
    boolean silent = move.saying() == Saying.NOTHING;
    boolean cancelling = move.saying() == Saying.CANCELLATION;
    return new Move(
        move.to().name(),
        page.text("portfolio.move.button." + Moves.name(move)),
        silent ? null : movesAction() + "?to=" + move.to(),
        cancelling ? "btn-danger" : "btn-secondary");
  }

  private RevisionRow row(Revision revision) {
    return new RevisionRow(
        page.formats().number(revision.number()),
        page.formats().date(revision.effectiveOn()),
        page.formats().hours(revision.hoursDue()),
        revision.reason(),
        references(revision),
        revision.schedule().stream().map(this::scheduled).toList(),
        page.text("portfolio.revision.recorded", revision.recordedBy(), revision.recordedAt()));
  }

  private String scheduled(ScheduleRow row) {
    return page.text(
        "portfolio.revision.scheduled",
        row.label(),
        new Hours(row.hours()),
        row.from(),
        row.to(),
        row.status());
  }

  private static String references(Revision revision) {
    String amendment = revision.amendmentNumber() == null ? "" : revision.amendmentNumber();
    return revision.decisionReference() == null
        ? amendment
        : (amendment + " " + revision.decisionReference()).strip();
  }

  private void add(List<Fact> facts, String key, String value) {
    if (value != null) {
      facts.add(new Fact(page.text("portfolio.obligation." + key), value));
    }
  }

  private String hours(Hours hours) {
    return hours == null ? null : page.formats().hours(hours);
  }
}
