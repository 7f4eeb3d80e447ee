package insertionhours.hours;

/**
 * The lot that hours belong to, for naming it.
 *
 * @param facilitatorOrganisationId whose facilitators decide
 */
public record LotReference(
    long id,
    int number,
    String title,
    long operationId,
    String operationName,
    String operationReference,
    long facilitatorOrganisationId) {}
