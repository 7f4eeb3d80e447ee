package insertionhours.tenderfile;

import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.PurchaseFamily;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which articles a lot's clause rests on: by its kind, what is bought, and the day of publication.
 */
final class CitedArticles {
  private final List<ProcurementArticle> known;

  /**
   * @param known in the order in which they are cited
   */
  CitedArticles(List<ProcurementArticle> known) {
    this.known = List.copyOf(known);
  }

  List<ProcurementArticle> of(ClauseKind kind, PurchaseFamily family, LocalDate publication) {
    List<String> codes = codes(kind, family);
    return known.stream()
        .filter(article -> codes.contains(article.code()) && article.isInForceOn(publication))
        .toList();
  }

  private static List<String> codes(ClauseKind kind, PurchaseFamily family) {
    List<String> codes = new ArrayList<>(codes(kind));
    if (kind != ClauseKind.NONE) {
      codes.add("CCAG_" + family);
    }
    return codes;
  }

  private static List<String> codes(ClauseKind kind) {
    return switch (kind) {
      case NONE -> List.of();
      case CONDITION, TRAINING -> List.of("L2112-2", "L2112-2-1");
      case CRITERION -> List.of("R2152-7");
      case CONDITION_AND_CRITERION -> List.of("L2112-2", "L2112-2-1", "R2152-7");
      case RESERVED -> List.of("L2113-12", "L2113-13", "L2113-14", "R2113-7");
      case OBJECT -> List.of("R2123-1");
    };
  }
}
