package insertionhours.calibration;

/**
 * A field of the pages that size.
 *
 * @param name as in the API; shares are typed in per cent
 */
record InputField(String name, Kind kind, boolean required) {
  /** What is typed, with the unit that stands beside it. */
  enum Kind {
    EUROS("€"),
    EUROS_PER_HOUR("€/h"),
    HOURS("h"),
    PERCENT("%"),
    COUNT(null),
    TEXT(null),
    TRADE(null),
    ROUNDING(null);

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    String unit() {
      return unit;
    }

    boolean isDecimal() {
      return this != TEXT && this != TRADE && this != ROUNDING;
    }
  }

  static InputField required(String name, Kind kind) {
    return new InputField(name, kind, true);
  }

  static InputField optional(String name, Kind kind) {
    return new InputField(name, kind, false);
  }
}
