package insertionhours.organisations;

/**
 * A public buyer whose contracts carry social clauses.
 *
 * @param siret 14 digits, null when it is not known yet
 * @param communeCode of INSEE, null when it is not known
 * @param version grows with every change
 */
public record ContractingAuthority(
    long id, String name, String siret, AuthorityKind kind, String communeCode, long version)
    implements Party {}
