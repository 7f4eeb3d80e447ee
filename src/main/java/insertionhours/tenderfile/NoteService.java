package insertionhours.tenderfile;

import insertionhours.calibration.Calibration;
import insertionhours.calibration.CalibrationAnswer;
import insertionhours.calibration.CalibrationService;
import insertionhours.calibration.CalibrationTexts;
import insertionhours.contracts.ClauseKind;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotFilter;
import insertionhours.contracts.LotService;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationService;
import insertionhours.contracts.PurchaseFamily;
import insertionhours.contracts.Trade;
import insertionhours.contracts.TradeService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationOutcome;
import insertionhours.obligations.ObligationService;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.organisations.FacilitatorOrganisationService;
import insertionhours.problems.NotFound;
import insertionhours.sizing.CalibrationInput.InvoiceBased;
import insertionhours.tenderfile.LotNote.State;
import insertionhours.terms.FollowUpTerms;
import insertionhours.terms.TermsService;
import insertionhours.texts.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws up the calibration note and the clause text of an operation from what is kept of it. */
public final class NoteService {
  private static final Formats FORMATS = Formats.in(Locale.FRENCH);
  private static final int MOST_LOTS_AT_ONCE = 200;

  private final Transactions transactions;
  private final TenderFileDao dao;
  private final OperationService operations;
  private final LotService lots;
  private final TradeService trades;
  private final ContractingAuthorityService authorities;
  private final FacilitatorOrganisationService organisations;
  private final ObligationService obligations;
  private final TermsService terms;
  private final CalibrationService calibrations;
  private final Supplier<CalibrationTexts> wording;
  private final Clock clock;

  NoteService(
      Transactions transactions,
      TenderFileDao dao,
      OperationService operations,
      LotService lots,
      TradeService trades,
      ContractingAuthorityService authorities,
      FacilitatorOrganisationService organisations,
      ObligationService obligations,
      TermsService terms,
      CalibrationService calibrations,
      Supplier<CalibrationTexts> wording,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.operations = operations;
    this.lots = lots;
    this.trades = trades;
    this.authorities = authorities;
    this.organisations = organisations;
    this.obligations = obligations;
    this.terms = terms;
    this.calibrations = calibrations;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * For the facilitator and the readers of the authority.
   *
   * @throws NotFound if there is no such operation, or the actor is neither
   */
  public TenderNote of(Actor actor, long operationId) {
    return transactions.read(
        () -> {
          Operation operation = operations.find(actor, operationId);
          if (!actor.facilitates(operation.facilitatorOrganisationId())
              && !actor.reads(operation.contractingAuthorityId())) {
            throw new NotFound();
          }
          return note(actor, operation);
        });
  }

  private TenderNote note(Actor actor, Operation operation) {
    FollowUpTerms agreed =
        terms.of(operation.facilitatorOrganisationId(), operation.contractingAuthorityId());
    LocalDate today = LocalDate.now(clock);
    String authority = authorities.find(operation.contractingAuthorityId()).name();
    String organisation = organisations.find(operation.facilitatorOrganisationId()).name();
    List<ProcurementArticle> known = dao.articles();
    Map<String, PurchaseFamily> families =
        trades.list().stream().collect(Collectors.toMap(Trade::code, Trade::family));
    CitedArticles cited = new CitedArticles(known);
    CalibrationTexts texts = wording.get();
    List<LotNote> notes = new ArrayList<>();
    List<NoteWords.LotWords> words = new ArrayList<>();
    for (Lot lot : lots(actor, operation.id())) {
      Optional<Calibration> kept = calibrations.last(lot);
      LocalDate published = lot.publicationOn() == null ? today : lot.publicationOn();
      List<String> articles =
          cited.of(lot.clauseKind(), families.get(lot.trade()), published).stream()
              .map(ProcurementArticle::code)
              .toList();
      LotNote note = note(actor, lot, kept, texts, agreed, published, articles);
      notes.add(note);
      words.add(new NoteWords.LotWords(note, kept.map(NoteService::rule).orElse(null)));
    }
    NoteWords.Frame frame =
        new NoteWords.Frame(
            operation,
            authority,
            organisation,
            today,
            contact(operation, agreed, organisation),
            agreed);
    return new TenderNote(
        operation.id(),
        operation.name(),
        operation.reference(),
        authority,
        today,
        notes,
        NoteModel.sections(new NoteWords(frame, notes, words, references(known, notes))));
  }

  private List<Lot> lots(Actor actor, long operationId) {
    List<Lot> all = new ArrayList<>();
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<Lot> page =
          lots.list(actor, LotFilter.ofOperation(operationId), new Slice(MOST_LOTS_AT_ONCE, after));
      all.addAll(page.items());
      after = page.next() == null ? null : Cursor.fromString(page.next());
    }
    return all;
  }

  private LotNote note(
      Actor actor,
      Lot lot,
      Optional<Calibration> kept,
      CalibrationTexts texts,
      FollowUpTerms agreed,
      LocalDate published,
      List<String> articles) {
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
        sized ? steps(texts, kept.orElseThrow()) : List.of(),
        lot.noClauseReason(),
        published,
        state == State.WITHOUT_CLAUSE ? null : penalty,
        articles);
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

  private static List<String> steps(CalibrationTexts texts, Calibration kept) {
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

  /** Who follows the operation, else the contact that was agreed, else the organisation. */
  private List<String> contact(Operation operation, FollowUpTerms agreed, String organisation) {
    if (operation.referentId() != null) {
      return Stream.of(
              Stream.of(operation.referentName(), organisation),
              dao.email(operation.referentId()).stream())
          .flatMap(known -> known)
          .toList();
    }
    return Stream.of(
            agreed.contactName(), organisation, agreed.contactEmail(), agreed.contactPhone())
        .filter(known -> known != null && !known.isBlank())
        .toList();
  }

  /** Each article once, with its lots where it is not cited for all of them. */
  private static List<NoteWords.Reference> references(
      List<ProcurementArticle> known, List<LotNote> notes) {
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
}
