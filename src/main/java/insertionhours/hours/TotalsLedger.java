package insertionhours.hours;

import insertionhours.measure.Hours;
import insertionhours.obligations.Modality;
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

  /** What the move of a declaration adds to and takes from the totals of its lot. */
  static final class Movement {
    private final long enterpriseId;
    private final YearMonth month;
    private final SortedMap<TotalKey, TotalAmounts> changes = new TreeMap<>();

    Movement(Declaration declaration) {
      this.enterpriseId = declaration.enterpriseId();
      this.month = declaration.month();
    }

    void submitted(DeclarationLine line) {
      add(line, amounts(declared(line), null, declared(line)));
    }

    /** Taken back or returned: no longer declared. */
    void takenBack(DeclarationLine line) {
      BigDecimal less = declared(line).negate();
      add(line, amounts(less, null, less));
    }

    void decided(DeclarationLine line, Hours accepted) {
      add(line, amounts(null, accepted.value(), declared(line).negate()));
    }

    /** An accepted correction has taken the place of a line of the same enterprise and month. */
    void replaced(DeclarationLineDao.Correctable line) {
      add(
          key(line.trade(), line.modality(), line.named()),
          amounts(
              line.hoursDeclared().value().negate(), line.hoursAccepted().value().negate(), null));
    }

    /** All that a line adds is moved to another trade or modality; a replaced one adds nothing. */
    void classified(DeclarationLine line, String trade, Modality modality) {
      if (!line.replaced()) {
        BigDecimal accepted = line.waits() ? BigDecimal.ZERO : line.hoursAccepted().value();
        BigDecimal pending = line.waits() ? declared(line) : BigDecimal.ZERO;
        TotalAmounts amounts = amounts(declared(line), accepted, pending);
        add(line, TotalAmounts.ZERO.minus(amounts));
        add(key(trade, modality, line.assignmentId() != null), amounts);
      }
    }

    private void add(DeclarationLine line, TotalAmounts change) {
      add(key(line.trade(), line.modality(), line.assignmentId() != null), change);
    }

    private TotalKey key(String trade, Modality modality, boolean withPerson) {
      return new TotalKey(month, enterpriseId, trade, modality, withPerson);
    }

    private void add(TotalKey key, TotalAmounts change) {
      changes.merge(key, change, TotalAmounts::plus);
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
    Movement movement = new Movement(declaration);
    declaration.lines().forEach(movement::submitted);
    return movement;
  }

  static Movement takingBack(Declaration declaration) {
    Movement movement = new Movement(declaration);
    declaration.lines().forEach(movement::takenBack);
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
