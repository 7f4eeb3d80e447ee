package insertionhours.contracts;

/** What is bought, as far as usual rates and costs go by it. */
public enum PurchaseFamily {
  WORKS,
  SERVICES,
  /** Studies, engineering, software. */
  INTELLECTUAL
}
