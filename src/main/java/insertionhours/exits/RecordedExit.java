package insertionhours.exits;

import java.time.LocalDate;

/** What became of somebody at a milestone, as it was recorded. */
public record RecordedExit(
    long beneficiaryId,
    long facilitatorOrganisationId,
    LocalDate endedOn,
    Milestone milestone,
    ExitSituation situation,
    ExitGroup group) {}
