package insertionhours.dashboard;

import insertionhours.contracts.LotStatus;
import insertionhours.dashboard.LotListFilter.Sort;
import insertionhours.forms.FormInput;
import insertionhours.identity.Role;
import insertionhours.web.PageContext;
import insertionhours.web.SortOrder;

/**
 * What the address of a list asks for. A person may shorten or mistype it: what is not understood
 * is left out.
 */
final class LotListQuery {
  private LotListQuery() {}

  static LotListFilter filter(PageContext page) {
    FormInput asked = new FormInput(page.query());
    var order = order(asked.text("sort"), Sort.class, Sort.OPERATION);
    return new LotListFilter(
        asked.text("q"),
        asked.choice("status", LotStatus.class),
        asked.text("trade"),
        asked.id("authority"),
        asked.choice("as", Role.class),
        asked.ticked("belowDue"),
        order.key(),
        order.descending());
  }

  static <E extends Enum<E>> SortOrder<E> order(String text, Class<E> type, E byDefault) {
    return SortOrder.understood(text, type, new SortOrder<>(byDefault, false));
  }
}
