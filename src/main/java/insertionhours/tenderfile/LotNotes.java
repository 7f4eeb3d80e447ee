package insertionhours.tenderfile;

import insertionhours.calibration.Calibration;
import insertionhours.calibration.CalibrationAnswer;
import insertionhours.calibration.CalibrationService;
import insertionhours.calibration.CalibrationTexts;
import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.PurchaseFamily;
import insertionhours.contracts.Trade;
import insertionhours.identity.Actor;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.obligations.ObligationService;
import insertionhours.sizing.CalibrationInput.InvoiceBased;
import insertionhours.tenderfile.LotNote.State;
import insertionhours.terms.FollowUpTerms;
import insertionhours.texts.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the note says of each lot of an operation. */
final class LotNotes {
  private static final Formats FORMATS = Formats.in(Locale.FRENCH);

  private final ObligationService obligations;
  private final CalibrationService calibrations;
  private final Map<String, PurchaseFamily> families;
  private final CitedArticles articles;
  private final CalibrationTexts texts;
  private final FollowUpTerms agreed;
  private final LocalDate today;

  LotNotes(
      ObligationService obligations,
      CalibrationService calibrations,
      List<Trade> trades,
      CitedArticles articles,
      CalibrationTexts texts,
      FollowUpTerms agreed,
      LocalDate today) {
    this.obligations = obligations;
    this.calibrations = calibrations;
    this.families = trades.stream().collect(Collectors.toMap(Trade::code, Trade::family));
    this.articles = articles;
    this.texts = texts;
    this.agreed = agreed;
    this.today = today;
  }

  LotWords of(Actor actor, Lot lot) {
    Optional<Calibration> kept = calibrations.last(lot);
    LocalDate published = lot.publicationOn() == null ? today : lot.publicationOn();
    List<String> cited =
        articles.of(lot.clauseKind(), families.get(lot.trade()), published).stream()
            .map(ProcurementArticle::code)
            .toList();
    return new LotWords(
        note(actor, lot, kept, published, cited), kept.map(LotNotes::rule).orElse(null));
  }

  private LotNote note(
      Actor actor, Lot lot, Optional<Calibration> kept, LocalDate published, List<String> cited) {
    State state = state(actor, lot, kept);
    boolean sized = state == State.SIZED;
    Hours hours =
        switch (state) {
          case SIZED -> kept.orElseThrow().due();
          case TAKEN_OVER -> lot.hoursDue();
          case TO_SIZE, WITHOUT_CLAUSE, CANCELLED -> null;
        };
    EuroAmount penalty =
        lot.penaltyPerHour() == null ? agreed.penaltyPerHour() : lot.penaltyPerHour();
    return new LotNote(
        lot.id(),
        lot.number(),
        lot.title(),
        lot.clauseKind(),
        state,
        hours,
        sized ? kept.orElseThrow().result().method() : null,
        sized ? kept.orElseThrow().result().hours() : null,
        sized ? kept.orElseThrow().retainedReason() : null,
        sized ? steps(kept.orElseThrow()) : List.of(),
        lot.noClauseReason(),
        published,
        state == State.WITHOUT_CLAUSE ? null : penalty,
        cited);
  }

  private State state(Actor actor, Lot lot, Optional<Calibration> kept) {
    if (lot.clauseKind() == ClauseKind.NONE) {
      return State.WITHOUT_CLAUSE;
    }
    if (lot.status() == LotStatus.CLOSED
        && obligations.find(actor, lot.id()).outcome() == ObligationOutcome.CANCELLED) {
      return State.CANCELLED;
    }
    if (kept.isPresent()) {
      return State.SIZED;
    }
    return lot.hoursDue() == null ? State.TO_SIZE : State.TAKEN_OVER;
  }

  private List<String> steps(Calibration kept) {
    return texts.answer(kept.result()).steps().stream().map(CalibrationAnswer.Step::label).toList();
  }

  /** What a framework owes for its invoices; null for other methods. */
  private static String rule(Calibration kept) {
    return kept.input() instanceof InvoiceBased input
        ? "%s par tranche entière de %s HT facturée au-delà de %s HT"
            .formatted(
                FORMATS.hours(new Hours(input.hoursPerStep())),
                FORMATS.euros(new EuroAmount(input.stepAmount())),
                FORMATS.euros(new EuroAmount(input.triggerAmount())))
        : null;
  }
}
