package insertionhours.organisations;

/**
 * A contractor or an insertion enterprise.
 *
 * @param siret 14 digits, null when it is not known yet
 * @param communeCode of INSEE, null when it is not known
 * @param version grows with every change
 */
public record Enterprise(
    long id, String name, String siret, EnterpriseKind kind, String communeCode, long version)
    implements Party {}
