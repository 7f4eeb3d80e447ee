package insertionhours.calibration;

import java.util.Map;

/**
 * Where an operation is, and who could work there for insertion.
 *
 * @param department code of the operation's commune, else of its authority's; null when neither is
 *     known
 * @param ofAuthority whether only the authority's commune is known
 */
public record Territory(String department, boolean ofAuthority, Map<String, Long> byTrade) {
  public Territory {
    byTrade = Map.copyOf(byTrade);
  }

  static Territory unknown() {
    return new Territory(null, false, Map.of());
  }

  /** The supply of a trade, null when the territory is not known. */
  public LocalSupply supply(String trade) {
    return department == null
        ? null
        : LocalSupply.of(trade, department, byTrade.getOrDefault(trade, 0L));
  }
}
