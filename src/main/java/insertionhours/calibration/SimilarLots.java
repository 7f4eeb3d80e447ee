package insertionhours.calibration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import insertionhours.measure.AchievementRate;
import insertionhours.measure.EuroAmount;
import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * How closed lots like one have ended: accepted over due. Every figure is null under {@link
 * #FEWEST} lots, which would say more of one firm than of the trade.
 *
 * @param lots how many
 * @param median the middle one, or the mean of the two in the middle, exact
 * @param lowest of the range
 * @param highest of the range
 * @param amountFrom half the lot's amount where enough lots lie from there to the double, in euros;
 *     null where lots of any amount are told
 * @param amountTo the double
 */
public record SimilarLots(
    Integer lots,
    AchievementRate median,
    AchievementRate lowest,
    AchievementRate highest,
    EuroAmount amountFrom,
    EuroAmount amountTo) {
  static final int FEWEST = 5;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Too few to tell. */
  private static final SimilarLots FEW = new SimilarLots(null, null, null, null, null, null);

  /**
   * A closed lot of the trade.
   *
   * @param amount excluding tax, null when unknown
   * @param due above 0
   */
  record Closed(EuroAmount amount, Hours accepted, Hours due) {
    AchievementRate rate() {
      return AchievementRate.of(accepted, due).orElseThrow();
    }

    private boolean isNear(EuroAmount other) {
      return amount != null
          && amount.value().multiply(TWO).compareTo(other.value()) >= 0
          && amount.value().compareTo(other.value().multiply(TWO)) <= 0;
    }
  }

  /**
   * @param amount of the lot that they are compared with, null when unknown
   */
  static SimilarLots of(List<Closed> closed, EuroAmount amount) {
    List<Closed> near =
        amount == null ? List.of() : closed.stream().filter(lot -> lot.isNear(amount)).toList();
    if (near.size() >= FEWEST) {
      BigDecimal half = amount.value().divide(TWO, 2, RoundingMode.HALF_UP);
      return of(near, new EuroAmount(half), new EuroAmount(amount.value().multiply(TWO)));
    }
    return closed.size() >= FEWEST ? of(closed, null, null) : FEW;
  }

  private static SimilarLots of(List<Closed> lots, EuroAmount from, EuroAmount to) {
    List<Closed> sorted = lots.stream().sorted(BY_RATE).toList();
    int last = sorted.size() - 1;
    return new SimilarLots(
        sorted.size(),
        mean(sorted.get(last / 2), sorted.get(sorted.size() / 2)),
        sorted.get(0).rate(),
        sorted.get(last).rate(),
        from,
        to);
  }

  /** a ÷ b before c ÷ d where a × d is less than c × b: no division, no rounding. */
  private static final Comparator<Closed> BY_RATE =
      (one, other) -> product(one.accepted, other.due).compareTo(product(other.accepted, one.due));

  /** (a ÷ b + c ÷ d) ÷ 2 = (a × d + c × b) ÷ (2 × b × d), a hundredfold of each. */
  private static AchievementRate mean(Closed one, Closed other) {
    BigDecimal over = product(one.accepted, other.due).add(product(other.accepted, one.due));
    BigDecimal under = product(one.due, other.due).multiply(TWO);
    return AchievementRate.of(new Hours(hundredfold(over)), new Hours(hundredfold(under)))
        .orElseThrow();
  }

  private static BigDecimal product(Hours one, Hours other) {
    return one.value().multiply(other.value());
  }

  private static BigDecimal hundredfold(BigDecimal value) {
    return value.movePointRight(2);
  }

  @JsonIgnore
  public boolean isTold() {
    return lots != null;
  }

  @JsonIgnore
  public boolean isOfNearAmounts() {
    return amountFrom != null;
  }
}
