package insertionhours.sizinggrid;

import insertionhours.calibration.Calibration;
import insertionhours.calibration.CalibrationDraft;
import insertionhours.calibration.CalibrationService;
import insertionhours.calibration.LocalSupplyService;
import insertionhours.calibration.SimilarLots;
import insertionhours.calibration.SimilarLotsService;
import insertionhours.calibration.Territory;
import insertionhours.contracts.Lot;
import insertionhours.contracts.LotFilter;
import insertionhours.contracts.LotService;
import insertionhours.contracts.Operation;
import insertionhours.contracts.OperationService;
import insertionhours.contracts.PurchaseFamily;
import insertionhours.contracts.Trade;
import insertionhours.contracts.TradeService;
import insertionhours.database.Transactions;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.measure.Hours;
import insertionhours.problems.Conflict;
import insertionhours.problems.RuleViolation;
import insertionhours.sizing.CalibrationInput;
import insertionhours.terms.SizingDefault;
import insertionhours.terms.TermsService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sizes the lots of an operation together. */
final class SizingGridService {
  /** More than any operation has. */
  private static final Slice ALL = new Slice(10_000, Cursor.START);

  private final Transactions transactions;
  private final OperationService operations;
  private final LotService lots;
  private final TradeService trades;
  private final TermsService terms;
  private final CalibrationService calibrations;
  private final LocalSupplyService supply;
  private final SimilarLotsService similar;
  private final Clock clock;

  SizingGridService(
      Transactions transactions,
      OperationService operations,
      LotService lots,
      TradeService trades,
      TermsService terms,
      CalibrationService calibrations,
      LocalSupplyService supply,
      SimilarLotsService similar,
      Clock clock) {
    this.transactions = transactions;
    this.operations = operations;
    this.lots = lots;
    this.trades = trades;
    this.terms = terms;
    this.calibrations = calibrations;
    this.supply = supply;
    this.similar = similar;
    this.clock = clock;
  }

  /** Of an operation that the actor facilitates. */
  SizingSheet sheet(Actor actor, long operationId) {
    return transactions.read(
        () -> {
          Operation operation = operations.findToChange(actor, operationId);
          List<Lot> all = lotsOf(actor, operationId);
          List<Lot> open = all.stream().filter(calibrations::isOpen).toList();
          Map<Long, Calibration> newest = calibrations.newest(all);
          Map<Long, SimilarLots> ended = similar.of(actor, open);
          Map<String, Trade> known =
              trades.list().stream().collect(Collectors.toMap(Trade::code, Function.identity()));
          Map<PurchaseFamily, Optional<SizingDefault>> agreed = new HashMap<>();
          List<SizingSheet.Row> rows =
              all.stream()
                  .map(
                      lot ->
                          new SizingSheet.Row(
                              lot,
                              known.get(lot.trade()),
                              newest.get(lot.id()),
                              ended.containsKey(lot.id()),
                              agreed.computeIfAbsent(
                                  known.get(lot.trade()).family(),
                                  family -> agreed(operation, family)),
                              ended.get(lot.id())))
                  .toList();
          return new SizingSheet(operation, supply.around(operation), floor(operation), rows);
        });
  }

  /** What the lots would owe; nothing is kept. */
  List<LotPreview> preview(Actor actor, long operationId, OperationCalibrations asked) {
    return transactions.read(
        () -> {
          Operation operation = operations.findToChange(actor, operationId);
          Map<Long, Lot> known = byId(actor, operationId);
          Territory territory = supply.around(operation);
          List<LotPreview> sized = new ArrayList<>();
          each(
              asked,
              known,
              (lot, draft) -> {
                var result = calibrations.preview(lot, draft.input());
                sized.add(
                    new LotPreview(
                        lot.id(),
                        result,
                        draft.retainedHours() == null
                            ? result.hours()
                            : new Hours(draft.retainedHours()),
                        territory.supply(lot.trade())));
              });
          return sized;
        });
  }

  /**
   * Keeps all of them or none, in the order in which they are asked.
   *
   * @throws Conflict if a lot has changed since it was read, or is in tender or beyond
   * @throws RuleViolation at the places of all that are refused; a reason is needed, too, below the
   *     authority's floor
   */
  List<Calibration> keep(Actor actor, long operationId, OperationCalibrations asked) {
    return transactions.call(
        () -> {
          Operation operation = operations.findToChange(actor, operationId);
          Set<Long> own = byId(actor, operationId).keySet();
          asked.calibrations().stream()
              .map(LotCalibration::lotId)
              .filter(own::contains)
              .sorted()
              .forEach(lots::lock);
          Map<Long, Lot> known = byId(actor, operationId);
          for (LotCalibration one : asked.calibrations()) {
            Lot lot = known.get(one.lotId());
            if (lot != null && one.version() != null && one.version() != lot.version()) {
              throw Conflict.staleVersion();
            }
          }
          Hours floor = floor(operation);
          List<Calibration> kept = new ArrayList<>();
          each(
              asked,
              known,
              (lot, draft) -> {
                Calibration calibration = calibrations.keep(actor, lot.id(), draft);
                if (floor.isMoreThan(calibration.due()) && !isExplained(draft)) {
                  throw new RuleViolation(
                      "retainedReason", "CALIBRATION_FLOOR_REASON_NEEDED", floor);
                }
                kept.add(calibration);
              });
          return kept;
        });
  }

  /** What is to be done for each lot. */
  private interface Step {
    void take(Lot lot, CalibrationDraft draft);
  }

  private static void each(OperationCalibrations asked, Map<Long, Lot> known, Step step) {
    Set<Long> seen = new HashSet<>();
    RuleViolation.Several broken = new RuleViolation.Several();
    for (int i = 0; i < asked.calibrations().size(); i++) {
      LotCalibration one = asked.calibrations().get(i);
      broken.attempt(
          "calibrations[" + i + "].",
          () -> {
            Lot lot = lotOnce(one, known, seen);
            try {
              step.take(lot, one.calibration());
            } catch (RuleViolation e) {
              throw e.within("calibration.");
            }
          });
    }
    broken.refuse();
  }

  private static Lot lotOnce(LotCalibration one, Map<Long, Lot> known, Set<Long> seen) {
    Lot lot = known.get(one.lotId());
    if (lot == null) {
      throw new RuleViolation("lotId", "LOT_NOT_IN_OPERATION");
    }
    if (!seen.add(lot.id())) {
      throw new RuleViolation("lotId", "LOT_SIZED_TWICE", lot.number());
    }
    return lot;
  }

  static boolean isExplained(CalibrationDraft draft) {
    return draft.isExplained() || draft.input() instanceof CalibrationInput.FixedVolume;
  }

  private Map<Long, Lot> byId(Actor actor, long operationId) {
    return lotsOf(actor, operationId).stream()
        .collect(Collectors.toMap(Lot::id, Function.identity()));
  }

  private List<Lot> lotsOf(Actor actor, long operationId) {
    return lots.list(actor, LotFilter.ofOperation(operationId), ALL).items();
  }

  private Hours floor(Operation operation) {
    return terms
        .of(operation.facilitatorOrganisationId(), operation.contractingAuthorityId())
        .minimumHours();
  }

  private Optional<SizingDefault> agreed(Operation operation, PurchaseFamily family) {
    return terms.defaultOn(
        operation.facilitatorOrganisationId(),
        operation.contractingAuthorityId(),
        family,
        LocalDate.now(clock));
  }
}
