package insertionhours.hours;

import java.math.BigDecimal;

/**
 * Hours of a total, or a change of it, which may be below zero.
 *
 * @param declared worked and in training, of what is submitted or decided
 * @param accepted of what is decided
 * @param pending that part of the declared hours that awaits a decision
 */
public record TotalAmounts(BigDecimal declared, BigDecimal accepted, BigDecimal pending) {
  public static final TotalAmounts ZERO =
      new TotalAmounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  public TotalAmounts {
    declared = declared.setScale(2);
    accepted = accepted.setScale(2);
    pending = pending.setScale(2);
  }

  TotalAmounts plus(TotalAmounts other) {
    return new TotalAmounts(
        declared.add(other.declared), accepted.add(other.accepted), pending.add(other.pending));
  }

  TotalAmounts minus(TotalAmounts other) {
    return new TotalAmounts(
        declared.subtract(other.declared),
        accepted.subtract(other.accepted),
        pending.subtract(other.pending));
  }

  boolean isZero() {
    return equals(ZERO);
  }
}
