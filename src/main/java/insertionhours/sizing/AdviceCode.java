package insertionhours.sizing;

/** What a facilitator may want to think about before she keeps a calibration. */
public enum AdviceCode {
  /** Labour is less than half of the amount. */
  LABOUR_SHARE_UNDER_HALF,
  /** The transferred staff already do all the hours. */
  TAKEOVER_ABSORBS,
  /** Under 150 hours the cleaning branch advises no clause. */
  UNDER_TAKEOVER_FLOOR,
  /** Under the floor of the authority. */
  UNDER_FLOOR,
  /** The contract lasts less than 3 months. */
  SHORT_CONTRACT
}
