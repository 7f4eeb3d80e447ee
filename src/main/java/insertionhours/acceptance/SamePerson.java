package insertionhours.acceptance;

import insertionhours.hours.DeclarationStatus;
import insertionhours.measure.Hours;

/**
 * Hours of the person of a line in the same month, on another lot or with another employer; for the
 * facilitators of the lot alone.
 *
 * @param lineId of the declaration that was asked about
 * @param hoursAccepted null while undecided
 */
public record SamePerson(
    long lineId,
    long declarationId,
    int lotNumber,
    String lotTitle,
    String operationReference,
    String enterpriseName,
    String employerName,
    DeclarationStatus status,
    Hours hoursDeclared,
    Hours hoursAccepted) {}
