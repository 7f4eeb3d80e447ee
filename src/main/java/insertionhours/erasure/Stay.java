package insertionhours.erasure;

import insertionhours.assignments.AssignmentStatus;
import java.time.LocalDate;

/**
 * What matters of an assignment for how long an identity is kept.
 *
 * @param decidedOn null while it is proposed
 * @param lotClosedOn null while the lot is open
 * @param lastContractDay null where a contract has no end
 */
record Stay(
    AssignmentStatus status,
    LocalDate decidedOn,
    LocalDate lotClosedOn,
    LocalDate lastContractDay) {}
