package insertionhours.tenderfile;

import insertionhours.calibration.CalibrationService;
import insertionhours.calibration.CalibrationTexts;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotFilter;
import insertionhours.contracts.LotService;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationService;
import insertionhours.contracts.TradeService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.obligations.ObligationService;
import insertionhours.organisations.ContractingAuthorityService;
import insertionhours.organisations.FacilitatorOrganisationService;
import insertionhours.problems.NotFound;
import insertionhours.terms.FollowUpTerms;
import insertionhours.terms.TermsService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws up the calibration note and the clause text of an operation from what is kept of it. */
public final class NoteService {
  private static final String TO_COMPLETE = "[à compléter : courriel ou téléphone du facilitateur]";

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
    CitedArticles articles = new CitedArticles(dao.articles());
    LotNotes notes =
        new LotNotes(
            obligations, calibrations, trades.list(), articles, wording.get(), agreed, today);
    List<LotWords> words =
        lots(actor, operation.id()).stream().map(lot -> notes.of(actor, lot)).toList();
    List<LotNote> all = words.stream().map(LotWords::note).toList();
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
        all,
        NoteModel.sections(new NoteWords(frame, all, words, articles.references(all))));
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

  /**
   * Who follows the operation, else who was agreed, and where the two agreed that one is reached:
   * an account's own address is for signing in, not for tender files.
   */
  private static List<String> contact(
      Operation operation, FollowUpTerms agreed, String organisation) {
    String name =
        operation.referentName() == null ? agreed.contactName() : operation.referentName();
    boolean reachable = agreed.contactEmail() != null || agreed.contactPhone() != null;
    return Stream.of(
            name,
            organisation,
            agreed.contactEmail(),
            agreed.contactPhone(),
            reachable ? null : TO_COMPLETE)
        .filter(known -> known != null && !known.isBlank())
        .toList();
  }
}
