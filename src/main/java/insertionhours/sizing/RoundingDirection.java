package insertionhours.sizing;

import java.math.RoundingMode;

/** Where hours between two multiples of the rounding step go. */
public enum RoundingDirection {
  /** To the nearer multiple, the upper one from the middle on. */
  HALF_UP(RoundingMode.HALF_UP),
  /** To the upper multiple. */
  UP(RoundingMode.UP),
  /** To the lower multiple. */
  DOWN(RoundingMode.DOWN);

  private final RoundingMode decimalMode;

  RoundingDirection(RoundingMode decimalMode) {
    this.decimalMode = decimalMode;
  }

  RoundingMode decimalMode() {
    return decimalMode;
  }
}
