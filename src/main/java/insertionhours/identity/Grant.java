package insertionhours.identity;

/**
 * A role held for an organisation: a facilitator organisation, a contracting authority or an
 * enterprise, according to the role.
 *
 * @param organisationId 0 for an administrator, who belongs to the installation
 * @param organisationName empty for an administrator
 */
public record Grant(Role role, long organisationId, String organisationName) {}
