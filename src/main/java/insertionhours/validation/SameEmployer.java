package insertionhours.validation;

import insertionhours.hours.DeclarationStatus;
import insertionhours.measure.Hours;

/**
 * Hours of the employer of a line that another firm has declared for the same lot, month and trade.
 *
 * @param lineId of the declaration that was asked about
 */
public record SameEmployer(
    long lineId,
    long employerId,
    String employerName,
    String trade,
    long otherDeclarationId,
    long otherEnterpriseId,
    String otherEnterpriseName,
    DeclarationStatus otherStatus,
    Hours hoursDeclared,
    Hours hoursAccepted) {}
