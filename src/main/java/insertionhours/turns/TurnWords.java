package insertionhours.turns;

import insertionhours.web.PageContext;

/** Whose turn it is, in the words of a facilitator. */
public final class TurnWords {
  private TurnWords() {}

  /** What is awaited. */
  public static String act(PageContext page, Turn turn) {
    return switch (turn.act()) {
      case DECIDE -> page.text("turns.act.DECIDE", turn.submissions());
      case DECLARE, CORRECT, BRING_DOCUMENT ->
          turn.month() == null
              ? page.text("turns.now." + turn.act())
              : page.text("turns.act." + turn.act(), page.formats().ofMonth(turn.month()));
      default -> page.text("turns.act." + turn.act());
    };
  }

  public static String days(PageContext page, Turn turn) {
    return page.text("turns.forDays", turn.days());
  }
}
