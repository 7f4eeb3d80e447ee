package insertionhours.beneficiaries;

/** What reports put criteria together by. */
public enum CriterionFamily {
  LONG_TERM_UNEMPLOYMENT,
  SENIOR,
  MINIMUM_INCOME,
  DISABILITY,
  YOUTH,
  INSERTION_STRUCTURE,
  AREA,
  OTHER
}
