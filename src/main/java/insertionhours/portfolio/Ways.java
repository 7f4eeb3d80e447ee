package insertionhours.portfolio;

import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.obligations.Award;
import insertionhours.web.PageContext;
import insertionhours.web.PageView.Crumb;
import java.util.List;
import java.util.Optional;

/** The ways to the pages of operations and lots. */
final class Ways {
  private Ways() {}

  static String operation(long id) {
    return OperationListPages.PATH + "/" + id;
  }

  static String lot(long id) {
    return "/lots/" + id;
  }

  /** The form in which the holder's contact is missing. */
  static Optional<String> toMissingContact(List<Award> awards) {
    return awards.stream()
        .filter(award -> award.holds() && !award.isReachable())
        .map(award -> "/awards/" + award.id() + "/edit")
        .findFirst();
  }

  static Crumb operations(PageContext page) {
    return new Crumb(OperationListPages.PATH, page.text("portfolio.operations.title"));
  }

  static List<Crumb> toOperation(PageContext page) {
    return List.of(operations(page));
  }

  static List<Crumb> below(PageContext page, Operation operation) {
    return List.of(operations(page), new Crumb(operation(operation.id()), operation.reference()));
  }

  static List<Crumb> below(PageContext page, Operation operation, Lot lot) {
    return List.of(
        operations(page),
        new Crumb(operation(operation.id()), operation.reference()),
        new Crumb(lot(lot.id()), page.text("portfolio.lot.short", lot.number())));
  }
}
