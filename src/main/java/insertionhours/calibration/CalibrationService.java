package insertionhours.calibration;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.TradeService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.SearchPattern;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.obligations.ObligationService;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.problems.RuleViolation;
import insertionhours.sizing.CalibrationCalculator;
import insertionhours.sizing.CalibrationInput;
import insertionhours.sizing.CalibrationResult;
import insertionhours.sizing.SizingContext;
import insertionhours.terms.TermsService;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sizes lots and keeps what was retained. */
public final class CalibrationService {
  private final Transactions transactions;
  private final CalibrationDao dao;
  private final LotService lots;
  private final TradeService trades;
  private final ObligationService obligations;
  private final TermsService terms;
  private final AuditLog audit;
  private final Clock clock;

  CalibrationService(
      Transactions transactions,
      CalibrationDao dao,
      LotService lots,
      TradeService trades,
      ObligationService obligations,
      TermsService terms,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.lots = lots;
    this.trades = trades;
    this.obligations = obligations;
    this.terms = terms;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a method gives; nothing is kept.
   *
   * @throws RuleViolation if a trade is unknown or the hours are too many
   */
  public CalibrationResult preview(CalibrationInput input) {
    return size(input, SizingContext.none());
  }

  /** The same, with advice for the dates of the lot and the floor of its authority. */
  public CalibrationResult preview(Lot lot, CalibrationInput input) {
    return size(input, contextOf(lot));
  }

  /** Whether a calibration may be kept for the lot as it is now. */
  boolean isOpen(Lot lot) {
    try {
      obligations.checkCalibration(lot);
      return true;
    } catch (Conflict e) {
      return false;
    }
  }

  /**
   * The lot becomes, or stays, calibrated and owes the hours that are retained.
   *
   * @throws Conflict if the lot is in tender or beyond
   */
  public Calibration keep(Actor actor, long lotId, CalibrationDraft draft) {
    return transactions.call(
        () -> {
          lots.lock(lotId);
          Lot lot = lots.findToChange(actor, lotId);
          obligations.checkCalibration(lot);
          CalibrationResult result = preview(lot, draft.input());
          Hours due = draft.due(result.hours());
          long id = dao.insert(row(lotId, draft, result), clock.instant(), actor.accountId());
          obligations.require(actor, lot, due);
          audit.record(
              actor,
              AuditAction.CALIBRATED,
              LotService.subject(lot),
              lot.hoursDue(),
              due,
              draft.retainedReason());
          return calibration(dao.find(id).orElseThrow(), contextOf(lot));
        });
  }

  /**
   * A kept one.
   *
   * @throws NotFound if there is none or the actor may not see its lot
   * @throws NotAllowed if the actor sees the lot as an enterprise only
   */
  public Calibration find(Actor actor, long id) {
    return transactions.read(
        () -> {
          CalibrationDao.Row row = dao.find(id).orElseThrow(NotFound::new);
          return calibration(row, contextOf(readable(actor, row.lotId())));
        });
  }

  /** The one kept last for a lot that the caller may show, whoever asks; empty without any. */
  public Optional<Calibration> last(Lot lot) {
    return calibrations(lot, null, new Slice(1, Cursor.START)).stream().findFirst();
  }

  /** All that are kept, newest first. */
  public Listing<Calibration> list(Actor actor, long lotId, Slice slice) {
    return list(actor, lotId, null, slice);
  }

  /**
   * The kept ones, newest first.
   *
   * @param search a part of the reason or of the name of who kept it, null for all
   * @throws NotAllowed if the actor sees the lot as an enterprise only
   */
  public Listing<Calibration> list(Actor actor, long lotId, String search, Slice slice) {
    return transactions.read(
        () -> {
          Lot lot = readable(actor, lotId);
          return Listing.of(
              calibrations(lot, search, slice), slice, kept -> new Cursor("", kept.id()));
        });
  }

  private Lot readable(Actor actor, long lotId) {
    Lot lot = lots.find(actor, lotId);
    if (!actor.facilitates(lot.facilitatorOrganisationId())
        && !actor.reads(lot.contractingAuthorityId())) {
      throw new NotAllowed();
    }
    return lot;
  }

  private CalibrationResult size(CalibrationInput input, SizingContext context) {
    if (input instanceof CalibrationInput.AmountBased amountBased) {
      for (int i = 0; i < amountBased.parts().size(); i++) {
        trades.known("parts[" + i + "].trade", amountBased.parts().get(i).trade());
      }
    }
    return CalibrationCalculator.size(input, context);
  }

  private List<Calibration> calibrations(Lot lot, String search, Slice slice) {
    SizingContext context = contextOf(lot);
    return dao.list(lot.id(), SearchPattern.containing(search), slice).stream()
        .map(row -> calibration(row, context))
        .toList();
  }

  private static Calibration calibration(CalibrationDao.Row row, SizingContext context) {
    CalibrationInput input = KeptInput.read(row.input());
    return new Calibration(
        row.id(),
        row.lotId(),
        input,
        CalibrationCalculator.size(input, context),
        row.retainedHours(),
        row.retainedReason(),
        row.calculatedAt(),
        row.calculatedBy());
  }

  private static CalibrationDao.NewRow row(
      long lotId, CalibrationDraft draft, CalibrationResult result) {
    return new CalibrationDao.NewRow(
        lotId,
        result.method(),
        KeptInput.write(draft.input()),
        result.unroundedHours(),
        result.hours(),
        draft.retainedHours(),
        draft.retainedReason());
  }

  private SizingContext contextOf(Lot lot) {
    return new SizingContext(
        terms.of(lot.facilitatorOrganisationId(), lot.contractingAuthorityId()).minimumHours(),
        lot.startsOn(),
        lot.endsOn());
  }
}
