package insertionhours.hours;

import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps the totals of a lot in step with its declarations, in the transaction that moves one. The
 * lot is held by that transaction, and the totals are written in the order of their keys.
 */
final class TotalsLedger {
  private final TotalsDao dao;

  TotalsLedger(TotalsDao dao) {
    this.dao = dao;
  }

  /** What one move adds to and takes from the totals of a lot. */
  static final class Movement {
    private final SortedMap<TotalKey, TotalAmounts> changes = new TreeMap<>();

    Movement submitted(YearMonth month, DeclarationLine line) {
      return add(month, line, amounts(declared(line), null, declared(line)));
    }

    /** Taken back or returned: no longer declared. */
    Movement takenBack(YearMonth month, DeclarationLine line) {
      BigDecimal less = declared(line).negate();
      return add(month, line, amounts(less, null, less));
    }

    Movement decided(YearMonth month, DeclarationLine line, Hours accepted) {
      return add(month, line, amounts(null, accepted.value(), declared(line).negate()));
    }

    /** An accepted correction has taken the line's place. */
    Movement replaced(DeclarationLineDao.Correctable line) {
      TotalKey key = new TotalKey(line.month(), line.trade(), line.modality(), false);
      return add(
          key,
          amounts(
              line.hoursDeclared().value().negate(), line.hoursAccepted().value().negate(), null));
    }

    private Movement add(YearMonth month, DeclarationLine line, TotalAmounts change) {
      return add(new TotalKey(month, line.trade(), line.modality(), false), change);
    }

    private Movement add(TotalKey key, TotalAmounts change) {
      changes.merge(key, change, TotalAmounts::plus);
      return this;
    }

    private static BigDecimal declared(DeclarationLine line) {
      return line.hoursDeclared().value();
    }

    private static TotalAmounts amounts(
        BigDecimal declared, BigDecimal accepted, BigDecimal pending) {
      return new TotalAmounts(orZero(declared), orZero(accepted), orZero(pending));
    }

    private static BigDecimal orZero(BigDecimal value) {
      return value == null ? BigDecimal.ZERO : value;
    }
  }

  static Movement submission(Declaration declaration) {
    Movement movement = new Movement();
    declaration.lines().forEach(line -> movement.submitted(declaration.month(), line));
    return movement;
  }

  static Movement takingBack(Declaration declaration) {
    Movement movement = new Movement();
    declaration.lines().forEach(line -> movement.takenBack(declaration.month(), line));
    return movement;
  }

  void apply(long lotId, Movement movement) {
    movement.changes.forEach(
        (key, change) -> {
          if (!change.isZero()) {
            dao.add(lotId, key, change);
          }
        });
    dao.deleteEmpty(lotId);
  }
}
