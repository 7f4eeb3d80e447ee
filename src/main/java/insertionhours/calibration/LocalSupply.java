package insertionhours.calibration;

/**
 * How many insertion enterprises of the directory practise a trade in a département.
 *
 * @param trade its code
 * @param department its code: 27, 2A, 974
 * @param count on the day of asking
 * @param advice what the count invites to
 */
public record LocalSupply(String trade, String department, long count, SupplyAdvice advice) {
  public static LocalSupply of(String trade, String department, long count) {
    return new LocalSupply(trade, department, count, SupplyAdvice.of(count));
  }
}
