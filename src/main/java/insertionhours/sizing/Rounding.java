package insertionhours.sizing;

import insertionhours.json.Cents;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/**
 * How the hours of a calibration are rounded: to a multiple of a step. No published rule says how;
 * the whole hour, half up, is what the published examples print.
 *
 * @param step in hours, above 0, at most two decimals; 1 if null
 * @param mode {@code HALF_UP} if null
 */
public record Rounding(@Positive @Cents BigDecimal step, RoundingDirection mode) {
  public static final Rounding TO_THE_HOUR = new Rounding(null, null);

  public Rounding {
    step = step == null ? BigDecimal.ONE : step;
    mode = mode == null ? RoundingDirection.HALF_UP : mode;
  }

  static Rounding orDefault(Rounding rounding) {
    return rounding == null ? TO_THE_HOUR : rounding;
  }
}
