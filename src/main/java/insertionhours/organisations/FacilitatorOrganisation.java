package insertionhours.organisations;

/**
 * An organisation that employs facilitators: it sizes, follows and reports the clauses of the
 * authorities that it serves.
 *
 * @param version grows with every change
 */
public record FacilitatorOrganisation(long id, String name, long version) {}
