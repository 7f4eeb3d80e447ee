package insertionhours.portfolio;

import insertionhours.turns.AwaitedAct;
import insertionhours.turns.NextActor;
import insertionhours.turns.Turn;
import insertionhours.web.PageContext;

/**
 * Whose turn it is on a lot, in the words of the one who reads it.
 *
 * @param label what is to be done, or what is waited for
 * @param waiting for how long, null while it can wait
 * @param href where the reader does something about it, null when there is nothing to do
 * @param button what the way there is called, null without one
 * @param mine whether it is the reader's turn
 */
public record NextStep(String label, String waiting, String href, String button, boolean mine) {
  private static final NextStep NOTHING = new NextStep("", null, null, null, false);
  private static final String KEY = "portfolio.next.";

  public boolean any() {
    return !label.isEmpty();
  }

  static NextStep of(PageContext page, Reader reader, Turn turn) {
    String key = KEY + reader + "." + turn.act();
    if (turn.actor() == NextActor.NOBODY || !page.messages().has(key)) {
      return NOTHING;
    }
    String href = href(reader, turn);
    return new NextStep(
        label(page, key, turn),
        turn.days() == 0 ? null : page.text(KEY + "days", turn.days()),
        href,
        href == null ? null : page.text(KEY + "button." + reader + "." + turn.act()),
        isFor(reader, turn));
  }

  private static String label(PageContext page, String key, Turn turn) {
    if (turn.act() == AwaitedAct.DECIDE) {
      return page.text(key, turn.submissions());
    }
    String dated = key.replace(KEY, KEY + "month.");
    return turn.month() != null && page.messages().has(dated)
        ? page.text(dated, page.formats().ofMonth(turn.month()))
        : page.text(key);
  }

  /** A firm may begin while the facilitator still looks for its contact. */
  private static boolean isFor(Reader reader, Turn turn) {
    return switch (turn.actor()) {
      case FACILITATOR ->
          reader == Reader.FACILITATOR
              || reader == Reader.DECLARANT && turn.act() == AwaitedAct.NAME_CONTACT;
      case CONTRACTING_AUTHORITY -> reader == Reader.AUTHORITY;
      case ENTERPRISE -> reader == Reader.DECLARANT;
      case NOBODY -> false;
    };
  }

  private static String href(Reader reader, Turn turn) {
    String here = Ways.lot(turn.lotId());
    return switch (reader) {
      case FACILITATOR ->
          switch (turn.act()) {
            case SIZE -> here + "/calibration";
            case PUBLISH, AWARD -> here + "/awards/new";
            case NAME_CONTACT -> here + "#enterprises";
            case DECIDE, BRING_DOCUMENT -> "/validation?lotId=" + turn.lotId();
            case CLOSE -> here + "/moves?to=CLOSED";
            case DECLARE, CORRECT -> turn.days() == 0 ? null : here + "/firms";
            case START, DECIDE_PENALTY, NOTHING -> null;
          };
      case DECLARANT ->
          switch (turn.act()) {
            case NAME_CONTACT, START, DECIDE, CORRECT, DECLARE -> here + "/declarations/new";
            case BRING_DOCUMENT -> "/declarations?lotId=" + turn.lotId();
            case SIZE, PUBLISH, AWARD, CLOSE, DECIDE_PENALTY, NOTHING -> null;
          };
      case AUTHORITY -> null;
    };
  }
}
