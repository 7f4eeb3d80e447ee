package insertionhours.beneficiaries;

/** The highest diploma, by the levels of the national framework (decree 2019-14). */
public enum QualificationLevel {
  /** Neither CAP nor BEP. */
  BELOW_LEVEL_3,
  /** CAP, BEP. */
  LEVEL_3,
  /** Baccalauréat. */
  LEVEL_4,
  /** Two years after it. */
  LEVEL_5,
  /** Three or four years after it. */
  LEVEL_6,
  /** Five years after it. */
  LEVEL_7,
  /** Doctorate. */
  LEVEL_8
}
