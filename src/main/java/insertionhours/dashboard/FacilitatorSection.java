package insertionhours.dashboard;

import insertionhours.dashboard.FacilitatorHome.Waiting;
import insertionhours.journal.JournalNote;
import insertionhours.web.PageContext;
import java.util.List;

/** The facilitator's part of the home page, worded. */
public final class FacilitatorSection {
  /** Something that waits. */
  public record Row(
      String turn,
      String turnCode,
      String href,
      String month,
      String enterprise,
      String lotHref,
      String lot,
      String days) {}

  /**
   * What somebody noted to be done.
   *
   * @param href of the note
   * @param done where its button goes
   */
  public record Action(
      String href,
      String what,
      String place,
      String day,
      boolean overdue,
      String enterprise,
      String done) {}

  private final PageContext page;
  private final FacilitatorHome home;

  FacilitatorSection(PageContext page, FacilitatorHome home) {
    this.page = page;
    this.home = home;
  }

  public boolean nothingYet() {
    return home.nothingYet();
  }

  public List<Counter> counters() {
    return List.of(
        Counter.of(page, home.toDecide(), Addresses.VALIDATION, key("toDecide"), null),
        Counter.of(page, home.toAdmit(), Addresses.ASSIGNMENTS, key("toAdmit"), null),
        Counter.of(page, home.late(), Addresses.LATE, key("late"), null),
        Counter.of(
            page,
            home.toCalibrate(),
            Addresses.LOTS + "?status=DRAFT&as=FACILITATOR",
            key("toCalibrate"),
            null),
        Counter.of(
            page, home.alerts(), Addresses.ALERTS, key("alerts"), page.text(key("alertsNote"))),
        Counter.of(
            page,
            home.toSize(),
            Addresses.PROGRAMME + "?due=true",
            key("toSize"),
            page.text(key("toSizeNote"))),
        Counter.of(
            page,
            home.endingClocks(),
            Addresses.CLOCKS,
            key("endingClocks"),
            page.text(key("endingClocksNote"))),
        Counter.of(
            page,
            home.followUps(),
            Addresses.FOLLOW_UPS,
            key("followUps"),
            page.text(key("followUpsNote"))));
  }

  /** Null when nobody is erased soon. */
  public String erasures() {
    return home.erasures() == 0 ? null : page.text(key("erasures"), home.erasures());
  }

  /** Null when nothing awaits a decision. */
  public String myTurn() {
    return home.toDecide() == 0
        ? null
        : page.text(key("myTurn"), home.toDecide(), home.toDecideDays());
  }

  /** Null when nothing is late. */
  public String theirTurn() {
    return home.late() == 0 ? null : page.text(key("theirTurn"), home.late(), home.lateDays());
  }

  public boolean planned() {
    return !home.actions().isEmpty();
  }

  public List<Action> actions() {
    return home.actions().stream().map(this::action).toList();
  }

  private Action action(JournalNote note) {
    String place =
        note.lotId() == null
            ? Addresses.operation(note.operationId())
            : Addresses.lot(note.lotId());
    return new Action(
        place + "/notes#note-" + note.id(),
        note.nextAction() == null ? page.messages().label(note.kind()) : note.nextAction(),
        note.lotNumber() == null
            ? note.operationReference()
            : page.text(key("actionLot"), note.operationReference(), note.lotNumber().toString()),
        page.formats().date(note.nextActionOn()),
        note.nextActionOn().isBefore(home.today()),
        note.enterpriseName(),
        "/notes/" + note.id() + "/completion");
  }

  public boolean quiet() {
    return home.longest().isEmpty() && !home.nothingYet();
  }

  public boolean any() {
    return !home.longest().isEmpty();
  }

  public List<Row> longest() {
    return home.longest().stream().map(this::row).toList();
  }

  private Row row(Waiting waiting) {
    var lot = waiting.lot();
    return new Row(
        page.text(key(waiting.mine() ? "toDecideTurn" : "enterpriseTurn")),
        waiting.mine() ? "SUBMITTED" : "LATE",
        href(waiting),
        page.formats().month(waiting.month()),
        waiting.enterpriseName(),
        Addresses.lot(lot.id()),
        page.text("dashboard.lotOf", lot.operationReference(), lot.number() + "", lot.title()),
        page.text(waiting.mine() ? key("waitsSince") : key("lateFor"), waiting.days()));
  }

  private static String href(Waiting waiting) {
    return waiting.mine()
        ? Addresses.decision(waiting.declarationId())
        : Addresses.declaration(
            waiting.declarationId(), waiting.lot().id(), waiting.enterpriseId(), waiting.month());
  }

  private static String key(String name) {
    return "dashboard.facilitator." + name;
  }
}
