package insertionhours.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Hours accepted over hours due. More than 1 is a success, so there is no upper bound; without
 * hours due there is no rate at all (never 0, never 1).
 */
public final class AchievementRate {
  private final Hours accepted;
  private final Hours due;

  private AchievementRate(Hours accepted, Hours due) {
    this.accepted = accepted;
    this.due = due;
  }

  /** The rate, or empty when no hours are due. */
  public static Optional<AchievementRate> of(Hours accepted, Hours due) {
    return due.isZero() ? Optional.empty() : Optional.of(new AchievementRate(accepted, due));
  }

  /** The rate as a fraction rounded half up to 4 decimals, as the API gives it: 1.4933. */
  @JsonValue
  public BigDecimal fraction() {
    return accepted.value().divide(due.value(), 4, RoundingMode.HALF_UP);
  }

  /**
   * The rate in percent with one decimal, for people: 149.3. Rounded half up, but what is short of
   * the hours due is never shown as 100.
   */
  public BigDecimal percent() {
    BigDecimal hundredfold = accepted.value().movePointRight(2);
    BigDecimal percent = hundredfold.divide(due.value(), 1, RoundingMode.HALF_UP);
    boolean belowDue = due.isMoreThan(accepted);
    return belowDue && percent.compareTo(BigDecimal.valueOf(100)) >= 0
        ? hundredfold.divide(due.value(), 1, RoundingMode.DOWN)
        : percent;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AchievementRate that
        && accepted.equals(that.accepted)
        && due.equals(that.due);
  }

  @Override
  public int hashCode() {
    return 31 * accepted.hashCode() + due.hashCode();
  }

  @Override
  public String toString() {
    return percent() + " %";
  }
}
