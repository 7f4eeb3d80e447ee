package insertionhours.calibration;

import insertionhours.audit.AuditAction;
import insertionhours.audit.AuditLog;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.contracts.OperationService;
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
import insertionhours.terms.SizingDefault;
import insertionhours.terms.TermsService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sizes lots and keeps what was retained. */
public final class CalibrationService {
  private final Transactions transactions;
  private final CalibrationDao dao;
  private final LotService lots;
  private final TradeService trades;
  private final OperationService operations;
  private final TermsService terms;
  private final LocalSupplyService supply;
  private final ObligationService obligations;
  private final AuditLog audit;
  private final Clock clock;

  CalibrationService(
      Transactions transactions,
      CalibrationDao dao,
      LotService lots,
      TradeService trades,
      OperationService operations,
      TermsService terms,
      LocalSupplyService supply,
      ObligationService obligations,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.dao = dao;
    this.lots = lots;
    this.trades = trades;
    this.operations = operations;
    this.terms = terms;
    this.supply = supply;
    this.obligations = obligations;
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
  public boolean isOpen(Lot lot) {
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
   * @throws RuleViolation at {@code retainedReason} if the hours are not the computed ones, or the
   *     effort rate not the one stated for the authority, and nothing says why
   */
  public Calibration keep(Actor actor, long lotId, CalibrationDraft draft) {
    return transactions.call(
        () -> {
          lots.lock(lotId);
          Lot lot = lots.findToChange(actor, lotId);
          obligations.checkCalibration(lot);
          CalibrationResult result = preview(lot, draft.input());
          Hours due = draft.due(result.hours());
          checkRate(lot, draft);
          LocalSupply local =
              supply.around(operations.find(actor, lot.operationId())).supply(lot.trade());
          long id =
              dao.insert(row(lotId, draft, result, local), clock.instant(), actor.accountId());
          obligations.require(actor, lot, due);
          audit.record(
              actor,
              AuditAction.CALIBRATED,
              LotService.subject(lot),
              lot.hoursDue(),
              due,
              draft.retainedReason());
          return calibration(dao.find(id).orElseThrow(), contextOf(lot), true);
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
          Lot lot = readable(actor, row.lotId());
          return calibration(
              row, contextOf(lot), actor.facilitates(lot.facilitatorOrganisationId()));
        });
  }

  /** The one kept last for a lot that the caller may show, whoever asks; empty without any. */
  public Optional<Calibration> last(Lot lot) {
    return dao.newest(List.of(lot.id())).stream()
        .findFirst()
        .map(row -> calibration(row, contextOf(lot), false));
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
          boolean facilitates = actor.facilitates(lot.facilitatorOrganisationId());
          SizingContext context = contextOf(lot);
          List<Calibration> rows =
              dao.list(lot.id(), SearchPattern.containing(search), slice).stream()
                  .map(row -> calibration(row, context, facilitates))
                  .toList();
          return Listing.of(rows, slice, kept -> new Cursor("", kept.id()));
        });
  }

  /** What was kept last, by lot, of lots that the caller facilitates. */
  public Map<Long, Calibration> newest(Collection<Lot> of) {
    Map<Long, Lot> byId = of.stream().collect(Collectors.toMap(Lot::id, Function.identity()));
    return dao.newest(byId.keySet()).stream()
        .collect(
            Collectors.toMap(
                CalibrationDao.Row::lotId,
                row -> calibration(row, contextOf(byId.get(row.lotId())), true)));
  }

  /** The figures that the authority's facilitator has stated for lots like this one, today. */
  public Optional<SizingDefault> agreed(Lot lot) {
    return terms.defaultOn(
        lot.facilitatorOrganisationId(),
        lot.contractingAuthorityId(),
        trades.find(lot.trade()).family(),
        LocalDate.now(clock));
  }

  private void checkRate(Lot lot, CalibrationDraft draft) {
    if (draft.isExplained()) {
      return;
    }
    agreed(lot)
        .map(SizingDefault::effortRate)
        .filter(
            rate ->
                draft.input().effortRates().stream().anyMatch(used -> used.compareTo(rate) != 0))
        .ifPresent(
            rate -> {
              throw new RuleViolation(
                  "retainedReason",
                  "CALIBRATION_RATE_REASON_NEEDED",
                  rate.movePointRight(2).stripTrailingZeros());
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
      RuleViolation.Several unknown = new RuleViolation.Several();
      for (int i = 0; i < amountBased.parts().size(); i++) {
        String trade = amountBased.parts().get(i).trade();
        unknown.attempt("parts[" + i + "].", () -> trades.known("trade", trade));
      }
      unknown.refuse();
    }
    return CalibrationCalculator.size(input, context);
  }

  private static Calibration calibration(
      CalibrationDao.Row row, SizingContext context, boolean facilitates) {
    CalibrationInput input = KeptInput.read(row.input());
    return new Calibration(
        row.id(),
        row.lotId(),
        input,
        CalibrationCalculator.size(input, context),
        row.retainedHours(),
        row.retainedReason(),
        row.calculatedAt(),
        row.calculatedBy(),
        facilitates && row.supplyCount() != null
            ? LocalSupply.of(row.supplyTrade(), row.supplyDepartment(), row.supplyCount())
            : null);
  }

  private static CalibrationDao.NewRow row(
      long lotId, CalibrationDraft draft, CalibrationResult result, LocalSupply local) {
    return new CalibrationDao.NewRow(
        lotId,
        result.method(),
        KeptInput.write(draft.input()),
        result.unroundedHours(),
        result.hours(),
        draft.retainedHours(),
        draft.retainedReason(),
        local == null ? null : local.trade(),
        local == null ? null : local.department(),
        local == null ? null : local.count());
  }

  private SizingContext contextOf(Lot lot) {
    return new SizingContext(
        terms.of(lot.facilitatorOrganisationId(), lot.contractingAuthorityId()).minimumHours(),
        lot.startsOn(),
        lot.endsOn());
  }
}
