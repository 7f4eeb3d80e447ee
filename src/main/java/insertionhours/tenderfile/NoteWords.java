package insertionhours.tenderfile;

import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.Operation;
import insertionhours.measure.Hours;
import insertionhours.tenderfile.LotNote.State;
import insertionhours.terms.DeclarationRhythm;
import insertionhours.terms.FollowUpTerms;
import insertionhours.texts.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words and numbers that the model text is filled with, all of them French. */
final class NoteWords {
  private static final Formats FORMATS = Formats.in(Locale.FRENCH);
  private static final Set<ClauseKind> SCORED =
      Set.of(ClauseKind.CRITERION, ClauseKind.CONDITION_AND_CRITERION);

  /**
   * Who and when.
   *
   * @param contact lines on the facilitator
   */
  record Frame(
      Operation operation,
      String authority,
      String organisation,
      LocalDate date,
      List<String> contact,
      FollowUpTerms terms) {}

  /**
   * A reference and, where it does not hold for all, the lots that it is cited for.
   *
   * @param lots null for all
   */
  public record Reference(String label, String text, String lots, boolean toCheck) {}

  private final Frame frame;
  private final List<LotNote> all;
  private final List<Reference> references;
  private final List<LotWords> lots;

  NoteWords(Frame frame, List<LotNote> all, List<LotWords> lots, List<Reference> references) {
    this.frame = frame;
    this.all = all;
    this.lots = lots;
    this.references = references;
  }

  public String operation() {
    return frame.operation().name();
  }

  public String reference() {
    return frame.operation().reference();
  }

  public String authority() {
    return frame.authority();
  }

  public String organisation() {
    return frame.organisation();
  }

  public String date() {
    return FORMATS.date(frame.date());
  }

  public List<String> contact() {
    return frame.contact();
  }

  public List<LotWords> withClause() {
    return lots.stream().filter(lot -> lot.note().state() != State.WITHOUT_CLAUSE).toList();
  }

  public boolean anyWithClause() {
    return !withClause().isEmpty();
  }

  public List<LotWords> withoutClause() {
    return lots.stream().filter(lot -> lot.note().state() == State.WITHOUT_CLAUSE).toList();
  }

  public boolean anyWithoutClause() {
    return !withoutClause().isEmpty();
  }

  /** Those that the clause text is for. */
  public List<LotWords> clauses() {
    return withClause().stream().filter(lot -> !lot.cancelled()).toList();
  }

  public boolean anyClause() {
    return !clauses().isEmpty();
  }

  public boolean anyToSize() {
    return clauses().stream().anyMatch(LotWords::toSize);
  }

  /** Null for a single lot. */
  public String total() {
    List<Hours> known = all.stream().map(LotNote::hours).filter(Objects::nonNull).toList();
    return known.size() < 2 ? null : FORMATS.hours(Hours.sum(known));
  }

  public String reporting() {
    int days = frame.terms().daysToDeclare();
    return frame.terms().calendar() == DeclarationRhythm.MONTHLY
        ? "Elle les transmet chaque mois, dans les %d jours qui suivent la fin du mois."
            .formatted(days)
        : ("Elle les transmet chaque trimestre, arrêtées au 31 mars, au 30 juin, au 30 septembre et"
                + " au 31 décembre, dans les %d jours qui suivent.")
            .formatted(days);
  }

  public boolean samePenalty() {
    return penalties().distinct().count() < 2;
  }

  public String penalty() {
    return penalties().findFirst().orElseThrow();
  }

  private Stream<String> penalties() {
    return clauses().stream().map(LotWords::penalty);
  }

  public boolean penaltyMissing() {
    return clauses().stream().anyMatch(lot -> lot.note().penaltyPerHour() == null);
  }

  public List<LotWords> criteria() {
    return clauses().stream().filter(lot -> SCORED.contains(lot.note().clauseKind())).toList();
  }

  public boolean anyCriterion() {
    return !criteria().isEmpty();
  }

  public List<LotWords> reserved() {
    return ofKind(ClauseKind.RESERVED);
  }

  public boolean anyReserved() {
    return !reserved().isEmpty();
  }

  public List<LotWords> trainings() {
    return ofKind(ClauseKind.TRAINING);
  }

  public boolean anyTraining() {
    return !trainings().isEmpty();
  }

  public List<Reference> references() {
    return references;
  }

  private List<LotWords> ofKind(ClauseKind kind) {
    return clauses().stream().filter(lot -> lot.note().clauseKind() == kind).toList();
  }

  /** "lots 1, 3". */
  static String lots(List<LotNote> some) {
    String numbers =
        some.stream().map(lot -> Integer.toString(lot.number())).collect(Collectors.joining(", "));
    return (some.size() == 1 ? "lot " : "lots ") + numbers;
  }
}
