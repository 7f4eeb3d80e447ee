package insertionhours.tenderfile;

import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.PurchaseFamily;
import insertionhours.tenderfile.LotNote.State;
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

  /** Each article once, with its lots where it is not cited for all of them. */
  List<NoteWords.Reference> references(List<LotNote> notes) {
    List<LotNote> withClause =
        notes.stream()
            .filter(note -> note.state() != State.WITHOUT_CLAUSE && note.state() != State.CANCELLED)
            .toList();
    List<NoteWords.Reference> references = new ArrayList<>();
    for (ProcurementArticle article : known) {
      List<LotNote> citing =
          withClause.stream()
              .filter(
                  note ->
                      note.articles().contains(article.code())
                          && article.isInForceOn(note.publishedOn()))
              .toList();
      if (!citing.isEmpty()) {
        references.add(
            new NoteWords.Reference(
                article.labelFr(),
                article.textFr(),
                citing.size() == withClause.size() ? null : NoteWords.lots(citing),
                article.toCheck()));
      }
    }
    return references;
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
