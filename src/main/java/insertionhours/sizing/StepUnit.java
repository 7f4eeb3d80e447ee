package insertionhours.sizing;

/** What a number in a step counts. */
public enum StepUnit {
  EURO("€"),
  EURO_PER_HOUR("€/h"),
  HOURS("h"),
  PERCENT("%"),
  /** A plain count, of weeks, months or steps. */
  COUNT("");

  private final String symbol;

  StepUnit(String symbol) {
    this.symbol = symbol;
  }

  /** As the API gives it, the same in every language. */
  public String symbol() {
    return symbol;
  }
}
