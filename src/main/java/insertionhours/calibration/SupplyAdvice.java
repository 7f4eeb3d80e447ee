package insertionhours.calibration;

/**
 * What the number of insertion enterprises of a trade and territory invites to; it never blocks.
 * Source: the analysis of purchases of the State's marketplace of inclusion, which asks beside it
 * that the contract be less than 30 % of the turnover of the enterprises for a reserved contract.
 */
public enum SupplyAdvice {
  /** More than 30. */
  RESERVED_CONTRACT,
  /** More than 10. */
  RESERVED_LOT,
  /** More than 1. */
  CLAUSE,
  /** One or none: enterprises of other places, or another way. */
  LOOK_FURTHER;

  static SupplyAdvice of(long count) {
    if (count > 30) {
      return RESERVED_CONTRACT;
    }
    return count > 10 ? RESERVED_LOT : count > 1 ? CLAUSE : LOOK_FURTHER;
  }
}
