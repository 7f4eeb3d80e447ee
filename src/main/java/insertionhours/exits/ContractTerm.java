package insertionhours.exits;

import java.time.LocalDate;

/**
 * From when until when a person has a contract.
 *
 * @param endsOn null where it has no end
 */
record ContractTerm(LocalDate startsOn, LocalDate endsOn) {}
