package insertionhours.portfolio;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotFilter;
import insertionhours.contracts.LotService;
import insertionhours.forms.FormErrors;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.problems.Conflict;
import insertionhours.web.PageContext;
import java.util.List;
import java.util.Optional;

/** The numbers of the lots of an operation: the next free one, and what to say of a taken one. */
final class LotNumbers {
  private static final LotFilter ANY = LotFilter.ALL;

  private LotNumbers() {}

  static int next(LotService lots, Actor actor, long operationId) {
    LotFilter lastFirst =
        new LotFilter(
            ANY.search(),
            ANY.status(),
            ANY.trade(),
            operationId,
            ANY.contractingAuthorityId(),
            ANY.clauseKind(),
            ANY.contractForm(),
            ANY.enterpriseId(),
            LotFilter.Sort.NUMBER,
            true);
    return lots.list(actor, lastFirst, new Slice(1, Cursor.START)).items().stream()
        .map(Lot::number)
        .findFirst()
        .map(last -> last + 1)
        .orElse(1);
  }

  static FormErrors taken(PageContext page, int number) {
    return FormErrors.of("number", page.text("portfolio.lot.numberTaken", number));
  }

  static List<GroupedFormView.Link> link(PageContext page, Optional<Conflict.Existing> existing) {
    return existing.stream()
        .map(
            lot ->
                new GroupedFormView.Link(
                    AlreadyThere.href(lot), page.text("portfolio.lot.openTaken")))
        .toList();
  }
}
