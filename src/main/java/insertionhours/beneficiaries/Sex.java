package insertionhours.beneficiaries;

/** As identity documents give it. */
public enum Sex {
  F,
  M
}
