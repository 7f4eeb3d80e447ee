package insertionhours.contracts;

import java.time.LocalDate;
import java.util.List;

/**
 * A project of a contracting authority, made of one or more lots.
 *
 * @param referentId the account of the facilitator who follows it, null for none
 */
public record Operation(
    long id,
    long contractingAuthorityId,
    long facilitatorOrganisationId,
    String name,
    String reference,
    String communeCode,
    LocalDate startsOn,
    LocalDate endsOn,
    List<String> tags,
    Long referentId,
    String referentName,
    long version) {}
