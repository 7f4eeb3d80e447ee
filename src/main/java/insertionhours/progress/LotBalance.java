package insertionhours.progress;

import insertionhours.measure.Hours;

/**
 * What a lot's totals add up to, to date. Hours from before the tool are declared and accepted.
 *
 * @param pending declared and not decided yet
 */
public record LotBalance(long lotId, Hours opening, Hours declared, Hours accepted, Hours pending) {
  static LotBalance none(long lotId) {
    return new LotBalance(lotId, Hours.ZERO, Hours.ZERO, Hours.ZERO, Hours.ZERO);
  }
}
