package insertionhours.alerts;

import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import insertionhours.terms.FollowUpTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a lot is in alert: accepted to date under a share of what is expected by today. A lot that
 * has reached its due never is.
 */
final class AlertRule {
  /** Before the planned end, what is left is told week by week. */
  static final int DAYS_BEFORE_END = 90;

  private static final int DAYS_A_WEEK = 7;

  private AlertRule() {}

  /** What a lot stands at. */
  record Standing(
      long lotId,
      Hours due,
      Hours expected,
      Hours accepted,
      LocalDate endsOn,
      EuroAmount penaltyPerHour) {}

  static LotAlert of(Standing lot, FollowUpTerms terms, LocalDate today) {
    Hours remaining = lot.due().remainingAfter(lot.accepted());
    long daysLeft = ChronoUnit.DAYS.between(today, lot.endsOn());
    EuroAmount penalty =
        lot.penaltyPerHour() == null ? terms.penaltyPerHour() : lot.penaltyPerHour();
    return new LotAlert(
        lot.lotId(),
        level(lot, terms, remaining),
        lot.due(),
        lot.expected(),
        lot.accepted(),
        share(lot),
        terms.amberBelow(),
        terms.redBelow(),
        remaining,
        lot.endsOn(),
        !remaining.isZero() && daysLeft <= DAYS_BEFORE_END,
        perWeek(remaining, daysLeft),
        penalty,
        penalty == null || remaining.isZero() ? null : price(remaining, penalty));
  }

  private static AlertLevel level(Standing lot, FollowUpTerms terms, Hours remaining) {
    if (remaining.isZero()) {
      return AlertLevel.NONE;
    }
    if (isUnder(lot, terms.redBelow())) {
      return AlertLevel.RED;
    }
    return isUnder(lot, terms.amberBelow()) ? AlertLevel.AMBER : AlertLevel.NONE;
  }

  private static boolean isUnder(Standing lot, BigDecimal threshold) {
    return lot.accepted().value().compareTo(lot.expected().value().multiply(threshold)) < 0;
  }

  /** Rounded down, so that what is under a threshold never reads as having reached it. */
  private static BigDecimal share(Standing lot) {
    return lot.expected().isZero()
        ? null
        : lot.accepted().value().divide(lot.expected().value(), 4, RoundingMode.DOWN);
  }

  /** Rounded up, so that they suffice. */
  private static Hours perWeek(Hours remaining, long daysLeft) {
    if (remaining.isZero() || daysLeft <= 0) {
      return null;
    }
    return new Hours(
        remaining
            .value()
            .multiply(BigDecimal.valueOf(DAYS_A_WEEK))
            .divide(BigDecimal.valueOf(daysLeft), 2, RoundingMode.UP));
  }

  private static EuroAmount price(Hours missing, EuroAmount penalty) {
    return new EuroAmount(
        missing.value().multiply(penalty.value()).setScale(2, RoundingMode.HALF_UP));
  }
}
