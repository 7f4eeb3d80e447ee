package insertionhours.audit;

import java.time.LocalDate;

/**
 * What people call the subject of an entry; every part is null where it has none, all are when the
 * subject is gone.
 *
 * @param operation its reference
 * @param lot the number of the lot in its operation
 * @param name of an organisation or a person
 * @param month the first day of the month that a declaration is of
 */
public record SubjectName(
    long entryId, String operation, Integer lot, String name, LocalDate month) {}
