package insertionhours.organisations;

/** A party to contracts: a buyer, or one who works for buyers. */
public sealed interface Party permits ContractingAuthority, Enterprise {
  long id();

  String name();

  /** 14 digits, null when it is not known yet. */
  String siret();

  Enum<?> kind();

  /** Of INSEE, null when it is not known. */
  String communeCode();

  /** Grows with every change. */
  long version();
}
