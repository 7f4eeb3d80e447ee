package insertionhours.sizinggrid;

import insertionhours.calibration.Calibration;
import insertionhours.calibration.SimilarLots;
import insertionhours.calibration.Territory;
import insertionhours.contracts.Lot;
import insertionhours.contracts.Operation;
import insertionhours.contracts.PurchaseFamily;
import insertionhours.contracts.Trade;
import insertionhours.measure.Hours;
import insertionhours.terms.SizingDefault;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an operation's lots when they are sized.
 *
 * @param floor the hours under which the authority prefers no clause
 * @param lots in the order of their numbers
 */
record SizingSheet(Operation operation, Territory territory, Hours floor, List<Row> lots) {
  SizingSheet {
    lots = List.copyOf(lots);
  }

  /**
   * A lot.
   *
   * @param newest what was kept last, null for nothing
   * @param open whether a calibration may be kept for it now
   * @param similar null unless it is open
   */
  record Row(
      Lot lot,
      Trade trade,
      Calibration newest,
      boolean open,
      Optional<SizingDefault> agreed,
      SimilarLots similar) {}

  List<Row> open() {
    return lots.stream().filter(Row::open).toList();
  }

  List<PurchaseFamily> families() {
    return open().stream().map(row -> row.trade().family()).distinct().sorted().toList();
  }

  boolean hasWorks() {
    return lots.stream().anyMatch(row -> row.trade().family() == PurchaseFamily.WORKS);
  }
}
