package insertionhours.declaring;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.MonthState;
import insertionhours.web.PageContext;
import java.util.Locale;

/**
 * A month to declare now, as a card with one button.
 *
 * @param over false for the present month, which can wait
 * @param state null unless something besides its being missing is to be said
 */
public record AwaitedCard(
    String month,
    String lot,
    String operation,
    String enterprise,
    String due,
    DeclarationWords.Badge state,
    String href,
    String button,
    boolean over) {

  /**
   * @param named whether to name the enterprise: for who declares for several
   */
  public static AwaitedCard of(
      PageContext page, DeclarationWords words, AwaitedMonth awaited, boolean named) {
    String month = page.formats().month(awaited.month());
    String way =
        awaited.declarationId() == null
            ? "/lots/%d/declarations/new?enterpriseId=%d&month=%s"
                .formatted(awaited.lot().id(), awaited.enterpriseId(), awaited.month())
            : "/declarations/" + awaited.declarationId() + "/edit";
    boolean plain = awaited.state() == MonthState.MISSING && !awaited.late();
    return new AwaitedCard(
        month.substring(0, 1).toUpperCase(Locale.ROOT) + month.substring(1),
        words.lot(awaited.lot()),
        awaited.lot().operationName(),
        named ? awaited.enterpriseName() : null,
        page.text(
            awaited.over() ? "declaring.awaited.dueOn" : "declaring.awaited.notOver",
            awaited.dueOn()),
        plain ? null : words.state(awaited.state(), awaited.late()),
        way,
        page.text("declaring.awaited.button." + awaited.state(), words.of(awaited.month())),
        awaited.over());
  }
}
