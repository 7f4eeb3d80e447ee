package insertionhours.organisations;

/** What is said of a party when it is entered or changed. */
public sealed interface PartyDetails permits ContractingAuthorityDetails, EnterpriseDetails {
  String name();

  /** Null when it is not known yet. */
  String siret();

  Enum<?> kind();

  /** Of INSEE, null when it is not known. */
  String communeCode();
}
