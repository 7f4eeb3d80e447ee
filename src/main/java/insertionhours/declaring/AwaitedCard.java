package insertionhours.declaring;

import insertionhours.awaited.MonthState;
import insertionhours.web.PageContext;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A month to declare now, as a card with one button.
 *
 * @param enterprise null where it goes without saying
 * @param state null unless something besides its being missing is to be said
 * @param due null for a supplement
 * @param reason why it was returned, null when it was not
 * @param over false for the present month, which can wait
 */
public record AwaitedCard(
    String month,
    String lot,
    String operation,
    String enterprise,
    DeclarationWords.Badge state,
    boolean late,
    String due,
    String reason,
    String href,
    String button,
    boolean over) {

  /**
   * @param named whether to name the enterprise: for who declares for several
   */
  public static AwaitedCard of(
      PageContext page, DeclarationWords words, ToDeclare month, boolean named) {
    String name = page.formats().month(month.month());
    return new AwaitedCard(
        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
        words.lotOf(month.lot()),
        month.lot().operationName(),
        named ? month.enterpriseName() : null,
        state(page, words, month),
        month.late(),
        due(page, month),
        reason(page, month),
        href(month),
        page.text("declaring.awaited.button." + month.state(), words.of(month.month())),
        month.over());
  }

  private static DeclarationWords.Badge state(
      PageContext page, DeclarationWords words, ToDeclare month) {
    if (month.state() == MonthState.MISSING) {
      return null;
    }
    DeclarationWords.Badge state = words.state(month.state(), false);
    return month.supplement()
        ? new DeclarationWords.Badge(
            state.code(), page.text("declaring.awaited.supplement", state.label()))
        : state;
  }

  private static String due(PageContext page, ToDeclare month) {
    if (month.dueOn() == null) {
      return null;
    }
    String when = month.late() ? "late" : month.over() ? "dueOn" : "notOver";
    return page.text("declaring.awaited." + when, month.dueOn());
  }

  private static String reason(PageContext page, ToDeclare month) {
    if (month.state() != MonthState.RETURNED) {
      return null;
    }
    String said =
        Stream.of(
                month.reason() == null ? null : page.messages().label(month.reason()),
                month.comment())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? null : page.text("declaring.awaited.reason", said);
  }

  private static String href(ToDeclare month) {
    return month.declarationId() == null
        ? "/lots/%d/declarations/new?enterpriseId=%d&month=%s"
            .formatted(month.lot().id(), month.enterpriseId(), month.month())
        : "/declarations/" + month.declarationId() + "/edit";
  }
}
